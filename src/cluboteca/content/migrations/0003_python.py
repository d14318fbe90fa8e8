from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("content", "0002_stage_programs")]

    operations = [
        migrations.RenameField(model_name="activitycontent", old_name="stage", new_name="programs"),
        migrations.AlterField(
            model_name="activity",
            name="kind",
            field=models.CharField(
                choices=[("blocks", "blocks"), ("python", "Python"), ("unplugged", "without a computer")],
                max_length=20,
            ),
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("workspace", "0004_project_files"),
    ]

    operations = [
        migrations.AddField(
            model_name="projectopening",
            name="hints_opened",
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]

from django.db import migrations, models

import cluboteca.core.clock


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
        migrations.AlterField(
            model_name="project",
            name="created_at",
            field=models.DateTimeField(default=cluboteca.core.clock.now, editable=False),
        ),
    ]

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0007_own_page_key"),
    ]

    operations = [
        migrations.AlterField(
            model_name="activity",
            name="kind",
            field=models.CharField(
                choices=[
                    ("blocks", "blocks"),
                    ("python", "Python"),
                    ("scratch", "Scratch"),
                    ("quiz", "a quiz"),
                    ("basics", "digital basics"),
                    ("reading", "something to read"),
                    ("link", "a link"),
                    ("unplugged", "without a computer"),
                ],
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="OfflineCopy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("path", models.CharField(max_length=120)),
                ("licence", models.CharField(max_length=300)),
                ("author", models.CharField(max_length=300)),
                ("content", models.BinaryField()),
                ("content_hash", models.CharField(max_length=64)),
                (
                    "pack",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="offline_copies",
                        to="content.pack",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("pack", "path"), name="one_copy_at_a_path")],
            },
        ),
    ]

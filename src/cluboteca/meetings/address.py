"""The address of an activity's page."""

from django.urls import reverse

from cluboteca.content.models import Activity


def get_activity_url(activity: Activity) -> str:
    return reverse("meetings:activity", args=[activity.full_id])

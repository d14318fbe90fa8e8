from django.urls import path

from cluboteca.content import views

app_name = "content"
urlpatterns = [
    path("packs/<slug:pack>/<path:path>", views.show_image, name="image"),
    path("offline-copies/<slug:pack>/<path:path>", views.show_offline_copy, name="offline-copy"),
    path("activity-files/<path:activity>/<str:name>", views.show_file, name="file"),
]

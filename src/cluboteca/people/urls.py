"""Addresses of the adults' sign-in."""

from django.urls import path

from cluboteca.people import views

app_name = "people"
urlpatterns = [
    path("adults/sign-in/", views.sign_in, name="sign-in"),
    path("adults/sign-out/", views.sign_out, name="sign-out"),
    path("adults/confirm/", views.confirm, name="confirm"),
]

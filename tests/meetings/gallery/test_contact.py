"""What tells how to reach a child, and what is only about the work."""

import pytest

from cluboteca.meetings.gallery.contact import tells_contact


@pytest.mark.parametrize(
    "text",
    [
        "Sună-mă la 0722 123 456",
        "0722123456",
        "0722-123-456",
        "0722.123.456",
        "(0722) 123456",
        "0 7 2 2 1 2 3 4 5 6",
        "tel:0722 12 34 56!",
        "+40 722 123 456",
        "0040722123456",
        "40722123456",
        "021 312 34 56",
        "0256/123456",
        "+373 69 123 456",
        "069123456",
        "+49 30 1234567",
        "ana@example.com",
        "ana.pop+joc@scoala.ro",
        "ana @ example . com",
        "ana(at)example.com",
        "Eu sunt @ana_joaca pe net",
        "vezi https://exemplu.org/joc",
        "www.exemplu.ro",
        "intrați pe ana-joaca.ro",
        "canalul meu: youtube.com/ana",
        "insta ana_pop",
        "Pe Insta: ana",
        "tik tok = anapop",
        "snap ana2015",
        "whatsapp-ul meu e 0722 123 456",
        "discord ana#1234",
        "ana@gmail",
        "ana.popescu la gmail",
        "ana at yahoo",
        "INTRAȚI PE ANA.RO",
    ],
)
def test_it_tells_how_to_reach_somebody(text: str) -> None:
    assert tells_contact(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 2 3",
        "1 2 3 4 5 6 7 8 9 10",
        "10 9 8 7 6 5 4 3 2 1 0, start!",
        "2026",
        "10 pași",
        "Am 1000000 de puncte",
        "1 000 000 000 de stele",
        "3.14159265358979",
        "Pe 12.05.2026, la 10:30",
        "24.12.2025 - 06.01.2026",
        "Scor 120:95, viteza 0.5",
        "Numără de la 0 la 100 și înapoi",
        "0 1 0 1 0 1 0 1 1 1",
        "Merge la fântână.Apoi se oprește",
        "main.py face totul",
        "Mișcă-te.Pe ecran.Ro",
        "Un dans ca pe TikTok, al pisicii",
        "Snap! spune pisica, și sare 10 pași",
        "Am lucrat la desen o zi",
        "Robotul merge 3 pași @ fântână",
        "Ana & Matei, 2 x 4 = 8",
    ],
)
def test_it_is_about_the_work(text: str) -> None:
    assert not tells_contact(text)

import pytest
from django.db import transaction
from django.db.transaction import TransactionManagementError

from cluboteca.clubs.models import Club
from cluboteca.core.audit import record_event
from cluboteca.core.models import AuditEvent
from cluboteca.people.models import Person


@pytest.mark.django_db(transaction=True)
def test_an_audit_row_refuses_to_stand_outside_the_transaction_of_its_change(club: Club, elena: Person) -> None:
    with pytest.raises(TransactionManagementError):
        record_event(action="test.change", about=club, by=elena)


@pytest.mark.django_db(transaction=True)
def test_a_change_that_fails_leaves_no_audit_row(club: Club, elena: Person) -> None:
    before = AuditEvent.objects.count()
    with transaction.atomic():
        record_event(action="test.change", about=club, by=elena)
        transaction.set_rollback(True)
    assert AuditEvent.objects.count() == before

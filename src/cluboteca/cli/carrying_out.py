"""What a return from a copy mustn't undo is done again, and told: before anybody sees a page."""

from cluboteca.cli.say import gettext, tell


def carry_out_again() -> None:
    """Django has to be set up, and the database up to date."""
    from cluboteca.meetings.privacy import again

    done = again.carry_out_again()
    if done.erased_count or done.withdrawn_count:
        text = gettext(
            "The copy that was brought back is older than some wishes: {erased} children were erased again, "
            "and {withdrawn} consents taken back again."
        )
        tell(text.format(erased=done.erased_count, withdrawn=done.withdrawn_count))

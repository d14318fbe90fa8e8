"""More learners for a demo club, with known pictures: python -m bench.club DATA COUNT

Prints `{"learners": [{"id", "pictures"}, ...]}`, as demo.json has it. Runs in a process of its own, since Django is set up on one data folder for
good.
"""

import json
import sys
from pathlib import Path

from cluboteca.cli.data_folder import set_up_django


def main(data: Path, count: int) -> None:
    set_up_django(data)
    from cluboteca.clubs.actions import take_in  # noqa: PLC0415 -- models can be imported only now
    from cluboteca.clubs.models import Club, Role  # noqa: PLC0415
    from cluboteca.people.actions import create_learner, deal_new_pictures  # noqa: PLC0415

    club = Club.objects.get()
    made = []
    for number in range(1, count + 1):
        learner = create_learner(nickname=f"Copil {number}", avatar="fox", birth_year=2015)
        take_in(club=club, person=learner, role=Role.LEARNER, by=None)
        made.append({"id": learner.pk, "pictures": deal_new_pictures(learner=learner, by=None)})
    print(json.dumps({"learners": made}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

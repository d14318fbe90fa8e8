"""All figures with their budgets, in the order of the table. docs/reference/bench.md says how each is measured."""

from bench.figure import Figure, at_least, at_most

NO_BUDGET = None


def name_peer(name: str, words: str) -> tuple[Figure, ...]:
    """Another Python for a browser: measured to compare, promised by nobody."""
    return (
        Figure(f"{name}_bytes", f"{words}: bytes on the line", "kB", NO_BUDGET),
        Figure(f"{name}_cold", f"{words}, cold: first output", "s", NO_BUDGET),
        Figure(f"{name}_cold_6x", f"{words}, cold: first output at 6x", "s", NO_BUDGET),
        Figure(f"{name}_memory", f"{words}: memory of a tab over an empty one (PSS)", "MB", NO_BUDGET),
    )


FIGURES: dict[str, Figure] = {
    figure.name: figure
    for figure in (
        Figure("installed_size", "installed size", "MiB", at_most(120)),
        Figure("start_with_data", "start with existing data, to the first page", "s", at_most(1.5)),
        Figure("start_empty", "start with an empty data folder, to the first page", "s", at_most(4)),
        Figure("idle_memory", "idle: memory (PSS)", "MiB", at_most(80)),
        Figure("idle_threads", "idle: threads", "threads", at_most(12)),
        Figure("idle_cpu", "idle: CPU of one core", "%", at_most(0.2)),
        Figure("save_10s_p50", "30 crews save each 10 s: median", "ms", at_most(6)),
        Figure("save_10s_p95", "30 crews save each 10 s: 95 of 100 within", "ms", at_most(12)),
        Figure("save_10s_max", "30 crews save each 10 s: slowest", "ms", NO_BUDGET),
        Figure("save_2s_p50", "30 crews save each 2 s: median", "ms", at_most(7)),
        Figure("save_2s_p95", "30 crews save each 2 s: 95 of 100 within", "ms", at_most(25)),
        Figure("save_2s_max", "30 crews save each 2 s: slowest", "ms", NO_BUDGET),
        Figure("save_nonstop_rate", "30 crews save without pause", "saves/s", at_least(400)),
        Figure("save_nonstop_p50", "30 crews save without pause: median", "ms", NO_BUDGET),
        Figure("save_nonstop_p95", "30 crews save without pause: 95 of 100 within", "ms", at_most(150)),
        Figure("save_nonstop_max", "30 crews save without pause: slowest", "ms", at_most(2000)),
        Figure("save_memory", "memory while 30 crews save (PSS)", "MiB", at_most(110)),
        Figure("save_cpu", "CPU per save", "ms", at_most(2.2)),
        Figure("save_written", "written to the disk per save", "kB", at_most(16)),
        Figure("save_commits", "disk commits per save", "commits", at_most(1)),
        Figure("kill_lost", "kill -9 under load: acknowledged saves lost", "saves", at_most(0)),
        Figure("kill_back", "kill -9 under load: back to the first page", "s", at_most(1.5)),
        Figure("power_cut_lost", "simulated power cuts: acknowledged saves lost", "saves", at_most(0)),
        Figure("sign_in_together", "30 children sign in together: all are in", "s", at_most(1.5)),
        Figure("sign_in_bytes", "sign-in page, cold: bytes on the line", "kB", at_most(90)),
        Figure("sign_in_requests", "sign-in page, cold: requests", "requests", at_most(12)),
        Figure("sign_in_page", "sign-in page, cold: interactive", "s", at_most(0.25)),
        Figure("sign_in_page_6x", "sign-in page, cold: interactive at 6x", "s", at_most(1)),
        Figure("home_cold", "learner's home, cold: interactive", "s", at_most(0.3)),
        Figure("home_cold_6x", "learner's home, cold: interactive at 6x", "s", at_most(1.2)),
        Figure("home_again_6x", "learner's home again: interactive at 6x", "s", at_most(0.8)),
        Figure("blocks_bytes", "block workspace, cold: bytes on the line", "kB", at_most(400)),
        Figure("blocks_requests", "block workspace, cold: requests", "requests", NO_BUDGET),
        Figure("blocks_cold", "block workspace, cold: a block can be dragged", "s", at_most(0.6)),
        Figure("blocks_cold_6x", "block workspace, cold: a block can be dragged at 6x", "s", at_most(3)),
        Figure("stage_bytes", "stage, cold: bytes on the line", "kB", at_most(400)),
        Figure("stage_requests", "stage, cold: requests", "requests", NO_BUDGET),
        Figure("stage_cold", "stage, cold: a block can be dragged", "s", at_most(0.6)),
        Figure("stage_cold_6x", "stage, cold: a block can be dragged at 6x", "s", at_most(3)),
        Figure("stage_frames", "stage: 40 moving sprites", "frames/s", at_least(30)),
        Figure("stage_frames_6x", "stage: 40 moving sprites at 6x", "frames/s", at_least(30)),
        Figure("stage_memory", "stage: memory of a tab over an empty one (PSS)", "MiB", NO_BUDGET),
        Figure("stage_check", "stage: Check, from press to answer", "ms", at_most(200)),
        Figure("stage_check_6x", "stage: Check, from press to answer at 6x", "ms", at_most(1000)),
        Figure("check_press", "Check, from press to answer", "ms", at_most(200)),
        Figure("check_press_6x", "Check, from press to answer at 6x", "ms", at_most(1000)),
        Figure("python_bytes", "Python workspace, cold: bytes on the line", "kB", at_most(750)),
        Figure("python_requests", "Python workspace, cold: requests", "requests", NO_BUDGET),
        Figure("python_cold", "Python workspace, cold: first output", "s", at_most(0.8)),
        Figure("python_cold_6x", "Python workspace, cold: first output at 6x", "s", at_most(3)),
        *name_peer("pyodide", "Pyodide on a bare page"),
        *name_peer("skulpt", "Skulpt on a bare page"),
        *name_peer("brython", "Brython on a bare page"),
        *name_peer("python_alone", "our Python alone on a bare page"),
        Figure("python_run", "Run, from press to first output", "ms", at_most(100)),
        Figure("python_run_6x", "Run, from press to first output at 6x", "ms", at_most(400)),
        Figure("python_stop", "Stop of an endless loop, from press to stopped", "ms", at_most(100)),
        Figure("python_stop_6x", "Stop of an endless loop, from press to stopped at 6x", "ms", NO_BUDGET),
        Figure("python_again", "Run right after Stop, from press to first output", "ms", NO_BUDGET),
        Figure("python_again_6x", "Run right after Stop, from press to first output at 6x", "ms", NO_BUDGET),
        Figure("python_memory", "Python workspace: memory of a tab over an empty one (PSS)", "MB", at_most(20)),
        Figure("python_check", "Python: Check, from press to answer", "ms", at_most(200)),
        Figure("python_check_6x", "Python: Check, from press to answer at 6x", "ms", at_most(1000)),
        Figure("inspect_cold", "`cluboteca inspect` of a block project, a fresh process", "s", at_most(0.25)),
        Figure("errors_right", "Python errors explained by their own cause", "%", at_least(90)),
        Figure("errors_line", "Python errors shown on the right line", "%", at_least(95)),
        Figure("errors_made_right", "mistakes made in good programs: explained by their own cause", "%", at_least(90)),
        Figure("errors_made_line", "mistakes made in good programs: shown on the right line", "%", at_least(95)),
        Figure("errors_hostile", "Python errors: the slowest of programs made to be slow", "ms", at_most(1000)),
        Figure("errors_time", "Python errors: one explanation", "ms", NO_BUDGET),
        Figure("pack_check", "`cluboteca pack check` of 100 activities", "s", at_most(60)),
    )
}

"""The parts that pages are made of. `/components/` shows each in all its states; docs/reference/components.md lists them.

Texts come translated: `{% button _("Save") icon="check" %}`. An attribute that HTML writes with a hyphen is written
with an underscore: `data_opens="end"` becomes `data-opens="end"`.
"""

from typing import Protocol

from django import template
from django.forms import BoundField
from django.template.context import Context
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

NOTICE_ICONS = {"info": "info", "good": "circle-check", "warn": "circle-alert", "danger": "triangle-alert"}
MESSAGE_KINDS = {"success": "good", "warning": "warn", "error": "danger"}
NOTHING = mark_safe("")


class HasAvatar(Protocol):
    """A learner, as a model or as a shape of a query."""

    avatar: str
    nickname: str


def write_attributes(attributes: dict[str, object]) -> SafeString:
    """HTML attributes, each with a space before it. True writes the bare name; False, None and "" write nothing."""
    named = [(name.replace("_", "-"), value) for name, value in attributes.items()]
    bare = format_html_join("", " {}", ((name,) for name, value in named if value is True))
    full = [(name, value) for name, value in named if value is not True and value not in (False, None, "")]
    return mark_safe(bare + format_html_join("", ' {}="{}"', full))  # noqa: S308 -- both parts are escaped


def draw_symbol(*, sprite: str, symbol: str, size: int, css: str) -> SafeString:
    return format_html(
        '<svg class="{}" viewBox="0 0 {} {}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        css,
        size,
        size,
        static(sprite),
        symbol,
    )


@register.simple_tag
def icon(name: str, css: str = "") -> SafeString:
    """`{% icon "hand" %}`: a sign in the size and colour of the text. Names: frontend/assets/icons.json."""
    return draw_symbol(sprite="icons.svg", symbol=f"icon-{name}", size=24, css=f"icon {css}".strip())


@register.simple_tag
def logo() -> SafeString:
    """`{% logo %}`: the mark, an ornament beside the name."""
    return draw_symbol(sprite="icons.svg", symbol="logo", size=100, css="brand-logo")


@register.simple_tag
def drawing(name: str, alt: str = "", css: str = "") -> SafeString:
    """`{% drawing "scenes/village" %}`. Without `alt` it is an ornament that a screen reader passes over."""
    address = static(f"drawings/{name}.svg")
    return format_html('<img class="{}" src="{}" alt="{}">', f"drawing {css}".strip(), address, alt)


@register.simple_tag
def avatar(of: str | HasAvatar, size: str = "m") -> SafeString:
    """`{% avatar learner size="l" %}` or `{% avatar "fox" %}`. Sizes: s, m, l. The nickname has to stand beside it."""
    name = of if isinstance(of, str) else of.avatar
    return draw_symbol(sprite="drawings/people.svg", symbol=f"avatar-{name}", size=100, css=f"avatar avatar-{size}")


@register.simple_tag
def picture(name: str) -> SafeString:
    """`{% picture "apple" %}`: one of the twelve pictures of the sign-in. Fills the width of what it stands in."""
    return draw_symbol(sprite="drawings/people.svg", symbol=f"picture-{name}", size=100, css="picture")


@register.simple_tag
def person(learner: HasAvatar, size: str = "s") -> SafeString:
    """`{% person learner %}`: picture and nickname in a line."""
    return format_html(
        '<span class="person">{}<span class="person-name">{}</span></span>', avatar(learner, size), learner.nickname
    )


@register.simple_tag
def button(
    text: str,
    *,
    kind: str = "plain",
    size: str = "",
    icon_name: str = "",
    only_icon: bool = False,
    href: str = "",
    css: str = "",
    **attributes: object,
) -> SafeString:
    """`{% button _("Save") kind="primary" icon_name="check" %}`; with `href` it is a link that looks the same.

    Kinds: plain, primary (one a page), quiet, danger. Sizes: small, large. `only_icon` speaks the text, unseen.
    """
    classes = ["button", *[f"button-{word}" for word in (kind, size) if word and word != "plain"]]
    if only_icon:
        classes.append("button-icon")
        attributes = {"aria_label": text, "title": text, **attributes}
    inner = format_html("{}{}", icon(icon_name) if icon_name else NOTHING, NOTHING if only_icon else text)
    css = " ".join([*classes, *css.split()])
    if href:
        return format_html('<a class="{}" href="{}"{}>{}</a>', css, href, write_attributes(attributes), inner)
    attributes = {"type": "submit", **attributes}
    return format_html('<button class="{}"{}>{}</button>', css, write_attributes(attributes), inner)


@register.simple_tag
def badge(text: str, kind: str = "plain", icon_name: str = "") -> SafeString:
    """`{% badge _("Solved") kind="good" icon_name="check" %}`. Kinds: plain, info, good, warn, danger, hand."""
    css = "badge" if kind == "plain" else f"badge badge-{kind}"
    return format_html('<span class="{}">{}{}</span>', css, icon(icon_name) if icon_name else NOTHING, text)


@register.simple_tag
def progress(value: int, most: int, label: str, text: str = "") -> SafeString:
    """`{% progress 4 10 _("Puzzles solved") %}`: a bar, and “4 / 10” beside it (or `text`). The label is spoken."""
    return format_html(
        '<div class="progress"><progress value="{}" max="{}" aria-label="{}"></progress>'
        '<span class="progress-text">{}</span></div>',
        value,
        most,
        label,
        text or f"{value} / {most}",
    )


@register.simple_tag
def motif(css: str = "") -> SafeString:
    """`{% motif %}`: a row of cross-stitch. The page's head defines the pattern once."""
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false"><rect width="100%" height="100%" fill="url(#stitch)"/></svg>',
        f"motif {css}".strip(),
    )


@register.simple_block_tag
def card(content: str, title: str = "", icon_name: str = "", kind: str = "", css: str = "", level: int = 2) -> str:
    """`{% card title=_("To print") icon_name="printer" %}…{% endcard %}`. Kinds: lit, quiet. `level`: of its heading."""
    css = " ".join(word for word in ("card", f"card-{kind}" if kind else "", css) if word)
    context = {"content": content, "title": title, "icon_name": icon_name, "css": css, "level": level}
    return render_to_string("core/components/card.html", context)


@register.simple_block_tag
def notice(content: str, kind: str = "info", role: str = "") -> str:
    """`{% notice kind="warn" %}…{% endnotice %}`. Kinds: info, good, warn, danger. `role="alert"` speaks up at once."""
    context = {"content": content, "kind": kind, "icon_name": NOTICE_ICONS[kind], "role": role}
    return render_to_string("core/components/notice.html", context)


@register.simple_block_tag
def empty(content: str, title: str, drawing_name: str = "scenes/board-empty", level: int = 2) -> str:
    """`{% empty title=_("Nobody is here yet") %}<p>…</p>{% button … %}{% endempty %}`: a drawing, and what to do now."""
    context = {"content": content, "title": title, "drawing_name": drawing_name, "level": level}
    return render_to_string("core/components/empty.html", context)


@register.simple_block_tag
def dialog(content: str, id: str, title: str) -> str:
    """`{% dialog id="end" title=_("End the meeting?") %}…{% enddialog %}`; a button with `data_opens="end"` shows it.

    Its buttons stand in `<div class="dialog-buttons">`; `type="button" data_closes=True` on one closes it.
    """
    return render_to_string("core/components/dialog.html", {"content": content, "id": id, "title": title})


@register.simple_block_tag
def help_panel(content: str) -> str:
    """`{% block help %}{% help_panel %}<p>…</p>{% endhelp_panel %}{% endblock %}`: what opens under “?”."""
    return render_to_string("core/components/help_panel.html", {"content": content})


@register.inclusion_tag("core/components/tile.html")
def tile(
    text: str,
    *,
    href: str = "",
    avatar_name: str = "",
    picture_name: str = "",
    drawing_name: str = "",
    image_address: str = "",
    note: str = "",
    state: str = "",
    mark: str = "",
    mark_icon: str = "",
    **attributes: object,
) -> dict[str, object]:
    """`{% tile learner.nickname avatar_name=learner.avatar %}`: a big thing to tap; with `href` a link.

    States: here, started, solved. `mark` (a number) or `mark_icon` stands in the corner; `note` says the state in words.
    """
    return {
        "text": text,
        "href": href,
        "avatar_name": avatar_name,
        "picture_name": picture_name,
        "drawing_name": drawing_name,
        "image_address": image_address,
        "note": note,
        "mark": mark,
        "mark_icon": mark_icon,
        "attributes": write_attributes({"data_state": state, **attributes}),
    }


@register.inclusion_tag("core/components/field.html")
def field(bound: BoundField) -> dict[str, object]:
    """`{% field form.nickname %}`: label, hint, input and what is wrong, joined for screen readers."""
    kind = getattr(bound.field.widget, "input_type", "")
    return {"field": bound, "is_box": kind == "checkbox" and not bound.use_fieldset}


@register.inclusion_tag("core/components/nav_link.html", takes_context=True)
def nav_link(context: Context, address: str, text: str, icon_name: str, also: str = "") -> dict[str, object]:
    """`{% url "meetings:week" as address %}{% nav_link address _("This week") "calendar-days" %}` in `<ul class="nav">`.

    The link is the current one on its own page, on those below it, and where the path holds a word of `also`.
    """
    request = context.get("request")
    path = request.path if request else ""
    if path.startswith("/help/"):
        path = "/help/"  # a chapter about a page isn't that page
    is_current = path.startswith(address) or any(word in path for word in also.split())
    return {"address": address, "text": text, "icon_name": icon_name, "is_current": is_current}


@register.filter
def notice_kind(level_tag: str) -> str:
    """The kind of notice for a level of Django's messages."""
    return MESSAGE_KINDS.get(level_tag, "info")

"""Where the window goes for what a row names: the page, and the record there."""

from uuid import UUID

from famsam_desktop.domain.outcomes import Action, OwnerKind
from famsam_desktop.ui.widgets.page import Within

SHOWN_ON = {
    "family": "families",
    "meeting": "meetings",
    "action": "actions",
    "agency": "registers",
    "contact": "registers",
    "venue": "registers",
}
"""The page of each kind of record that has one."""


def way_to_owner(action: Action) -> tuple[str, UUID | Within] | None:
    """Whoever is to do it: somebody of an agency stands in the register, a member with the family."""
    if action.owner.kind is OwnerKind.CONTACT:
        return SHOWN_ON["contact"], action.owner.id
    if action.owner.kind is OwnerKind.MEMBER and action.family_id is not None:
        return SHOWN_ON["family"], Within(action.family_id, action.owner.id)
    return None

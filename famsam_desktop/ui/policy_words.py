"""What is wrong with the organisation's file of settings, in a sentence; pure Python, as every sentence."""

from famsam_desktop.domain.policies import Fault, Problem
from famsam_desktop.ui.speech import later, said

_POLICY = later(
    {
        Fault.UNTRUSTED: (
            "Organisationens inställningar används inte, för andra än datorns administratörer kan ändra filen. "
            "Nyckelringen är avstängd och lagret låses efter 10 minuter. Be er IT-avdelning rätta filens rättigheter."
        ),
        Fault.UNREADABLE: (
            "Organisationens inställningar går inte att läsa. Nyckelringen är avstängd och lagret låses efter "
            "10 minuter. Be er IT-avdelning rätta filen."
        ),
        Fault.UNKNOWN: (
            "Organisationens inställningar nämner {setting}, som inte finns. Den raden används inte. "
            "Be er IT-avdelning rätta filen."
        ),
        Fault.WRONG: (
            "Organisationens inställning {setting} har ett värde som inte går att använda. "
            "Det säkraste gäller i stället. Be er IT-avdelning rätta filen."
        ),
    }
)


def policy_words(problem: Problem) -> str:
    """One sentence about one problem."""
    return said(_POLICY[problem.fault]).format(setting=problem.setting)

"""FamSam Desktop: plan, lead and follow up meetings between families and the agencies around them, offline."""

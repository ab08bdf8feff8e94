"""FamSam Desktop: meetings between families and the agencies around them, planned and followed up offline."""

"""The club's gallery: offering, approving, looking inside, copying, kind words, the show."""

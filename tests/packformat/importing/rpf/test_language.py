from cluboteca.packformat.importing.rpf.language import map_languages


def test_a_region_is_left_out_where_it_says_nothing():
    assert map_languages(["en", "ro-RO", "fr-FR", "uk-UA", "cy-GB"]) == {
        "en": "en",
        "ro-RO": "ro",
        "fr-FR": "fr",
        "uk-UA": "uk",
        "cy-GB": "cy",
    }


def test_other_regions_stay():
    assert map_languages(["pt-BR", "zh-CN", "zh-TW", "fr-CA", "fr-FR", "es-LA"]) == {
        "pt-BR": "pt-BR",
        "zh-CN": "zh-CN",
        "zh-TW": "zh-TW",
        "fr-CA": "fr-CA",
        "fr-FR": "fr",
        "es-LA": "es-LA",
    }


def test_a_folder_whose_language_is_taken_is_left_out():
    assert map_languages(["en", "en-GB", "es-419", "es-ES"]) == {
        "en": "en",
        "en-GB": "en-GB",
        "es-ES": "es",
    }

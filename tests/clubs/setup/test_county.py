from cluboteca.clubs.setup.county import read_counties


def test_the_shipped_list_has_the_41_counties_and_the_capital() -> None:
    counties = read_counties()
    assert len(counties) == 42
    assert counties["B"] == "București"
    assert counties["BN"] == "Bistrița-Năsăud"
    assert all(1 <= len(code) <= 2 for code in counties)
    assert len(set(counties.values())) == 42

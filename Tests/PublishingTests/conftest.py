"""A country of its own for every test of publishing."""
import pytest
from country import Country


@pytest.fixture
def country(tmp_path):
    return Country(tmp_path)

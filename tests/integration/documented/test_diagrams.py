"""A diagram names what is there, and configuration in a text fits the files beside it."""

import re
from typing import Any

import yaml

from .blocks import ROOT, Block, tries

PACKAGE = ROOT / "custom_components" / "camera_lifecycle"
NAMED = re.compile(r"\w+(?:/|\.py|\.json)(?![\w/])")


@tries("Data flows one way")
def test_each_part_of_the_data_flow_is_there(block: Block) -> None:
    named = NAMED.findall(block.text)
    assert len(named) > 10
    assert [name for name in named if not (PACKAGE / name).exists()] == []


@tries("If your server can't reach the homes")
def test_a_home_that_sends_names_its_site_as_the_server_does(block: Block) -> None:
    text = (ROOT / "docs" / "many-sites" / "prometheus.yml").read_text("utf-8")
    server: dict[str, Any] = yaml.safe_load(text)
    labels = [job["static_configs"][0]["labels"] for job in server["scrape_configs"]]
    assert block.content.keys() <= server.keys()
    assert block.content["global"]["external_labels"] in labels

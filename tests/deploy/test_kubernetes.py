"""The manifests for Kubernetes: valid by its schemas, and true to what the bot needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.adapters.slack.manifest import EVENTS_PATH, REDIRECT_PATH
from bot.adapters.slack.oauth import INSTALL_PATH
from bot.adapters.telegram.connection import PATH
from bot.config.settings import SettingsError, read_settings
from bot.config.variables import VARIABLES
from bot.runtime.catalogue_file import mark_of, read_catalogue
from tests.adapters.telegram.server import TOKEN
from tests.deploy.files import DEPLOY, documents
from tests.docs.document import blocks, read, section

FOLDER = DEPLOY / "kubernetes"
WRITTEN = sorted(path for path in FOLDER.glob("*.yaml") if path.name != "kustomization.yaml")
_VERSIONS = ("1.29", "1.37")
"""The oldest and the newest against which they are checked."""


def of_kind(kind: str) -> list[dict[str, Any]]:
    """Return the manifests of a kind."""
    return [one for path in WRITTEN for one in documents(path) if one["kind"] == kind]


(DEPLOYMENT,) = of_kind("Deployment")
POD: dict[str, Any] = DEPLOYMENT["spec"]["template"]["spec"]
(CONTAINER,) = POD["containers"]
SETTINGS: dict[str, str] = next(
    one["data"] for one in of_kind("ConfigMap") if one["metadata"]["name"] == "toolbot-settings"
)


@pytest.mark.program
@pytest.mark.parametrize("version", _VERSIONS)
def test_kubernetes_takes_the_manifests(version: str) -> None:
    """They are valid by the schemas of its releases, which let no unknown field pass."""
    checked = validated(version, *WRITTEN)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.program
def test_the_schema_check_can_fail(tmp_path: Path) -> None:
    """A misspelt field would be found."""
    written = (FOLDER / "deployment.yaml").read_text(encoding="utf-8")
    wrong = tmp_path / "deployment.yaml"
    wrong.write_text(written.replace("readinessProbe", "readynessProbe"), encoding="utf-8")
    checked = validated(_VERSIONS[-1], wrong)
    assert checked.returncode == 1
    assert "readynessProbe" in checked.stdout + checked.stderr


def validated(version: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    """Check manifests by the schemas of a release of Kubernetes."""
    return subprocess.run(
        [sys.executable, "-m", "kubernetes_validate", "--strict", "-k", version, *map(str, paths)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_what_is_applied_is_all_but_the_form_of_the_secret() -> None:
    """Who fills the form in keeps it elsewhere, and applying the folder does not empty it."""
    (listed,) = documents(FOLDER / "kustomization.yaml")
    there = {path.name for path in WRITTEN}
    assert there - set(listed["resources"]) == {"secret.example.yaml"}
    assert set(listed["resources"]) <= there


def test_no_secret_stands_in_the_folder() -> None:
    """The form has empty values, of variables that the bot knows."""
    (secret,) = of_kind("Secret")
    assert set(secret["stringData"].values()) == {""}
    assert set(secret["stringData"]) <= {variable.name for variable in VARIABLES}


def test_the_settings_with_a_filled_in_secret_are_settings_of_the_bot(tmp_path: Path) -> None:
    """The variables of the container, as the bot reads them at its start."""
    secret = {
        "TOOLBOT_DATABASE_URL": "postgresql://user:password@host/database",
        "TELEGRAM_TOKEN": TOKEN,
    }
    settings = read_settings(SETTINGS | secret, tmp_path / ".env", ("en",))
    assert settings.listen == ("0.0.0.0", 8080)  # noqa: S104  # all of a pod's own addresses
    assert settings.must_listen


def test_the_address_of_a_service_would_be_refused_as_a_setting(tmp_path: Path) -> None:
    """So that pods are not told of services by variables, as they are unless one says so."""
    with pytest.raises(SettingsError, match="TOOLBOT_PORT is not a setting"):
        read_settings({"TOOLBOT_PORT": "tcp://10.0.0.1:80"}, tmp_path / ".env", ("en",))
    assert POD["enableServiceLinks"] is False


def test_three_copies_share_nothing_on_a_disk() -> None:
    """What is kept is in PostgreSQL; the volumes are each pod's own, or only read."""
    assert DEPLOYMENT["spec"]["replicas"] == 3
    kinds = [next(key for key in volume if key != "name") for volume in POD["volumes"]]
    assert kinds == ["configMap", "emptyDir", "emptyDir"]


def test_the_bot_may_do_nothing_but_its_work() -> None:
    """No root, no way to become it, nothing to write but its folders, no token of the cluster."""
    assert POD["securityContext"]["runAsNonRoot"] is True
    assert POD["automountServiceAccountToken"] is False
    assert CONTAINER["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert f"--uid {POD['securityContext']['runAsUser']} " in read("Dockerfile")
    assert "memory" in CONTAINER["resources"]["limits"]


def test_probes_ask_the_pages_that_are_for_them() -> None:
    """Who restarts asks whether the loop turns; who sends calls asks whether it can work."""
    asked = {
        probe: CONTAINER[f"{probe}Probe"]["httpGet"]["path"]
        for probe in ("startup", "liveness", "readiness")
    }
    assert asked == {"startup": "/livez", "liveness": "/livez", "readiness": "/readyz"}
    assert CONTAINER["readinessProbe"]["timeoutSeconds"] > 3  # a check of /readyz may take 3
    port = SETTINGS["TOOLBOT_LISTEN"].rpartition(":")[2]
    assert CONTAINER["ports"] == [{"name": "http", "containerPort": int(port)}]


def test_folders_of_the_settings_are_those_that_are_mounted() -> None:
    """The state is below its volume, which is root's: what the bot makes there is closed."""
    mounted = {mount["name"]: mount["mountPath"] for mount in CONTAINER["volumeMounts"]}
    assert Path(SETTINGS["TOOLBOT_CATALOGUE"]).parent == Path(mounted["catalogue"])
    assert Path(SETTINGS["TOOLBOT_STATE"]).parent == Path(mounted["state"])


def test_platforms_reach_their_webhooks_and_nobody_reaches_health_or_metrics() -> None:
    """From outside; inside the cluster the pages are there."""
    (ingress,) = of_kind("Ingress")
    (rule,) = ingress["spec"]["rules"]
    paths = {one["path"]: one["pathType"] for one in rule["http"]["paths"]}
    assert paths == {PATH: "Exact", "/slack/": "Prefix"}
    for path in (EVENTS_PATH, REDIRECT_PATH, INSTALL_PATH):
        assert path.startswith("/slack/")
    assert f"https://{rule['host']}" == SETTINGS["TOOLBOT_PUBLIC_URL"]


def test_the_catalogue_is_the_example_of_the_documents(tmp_path: Path) -> None:
    """A whole catalogue, which the bot takes."""
    (example,) = [
        block.text
        for block in blocks(section(read("docs/catalogue.md"), "## Bring your own list"))
        if block.text.startswith("version: 1")
    ]
    (data,) = [
        one["data"] for one in of_kind("ConfigMap") if one["metadata"]["name"] != "toolbot-settings"
    ]
    assert yaml.safe_load(data["tools.yaml"]) == yaml.safe_load(example)
    (tmp_path / "tools.yaml").write_text(data["tools.yaml"], encoding="utf-8")
    assert read_catalogue(tmp_path / "tools.yaml").tools


def test_a_renewed_config_map_is_seen(tmp_path: Path) -> None:
    """Kubernetes writes a new folder and turns a link: the files have another mark then."""
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tools.yaml").write_text("version: 1\n", encoding="utf-8")
    data, path = tmp_path / "..data", tmp_path / "tools.yaml"
    data.symlink_to("first")
    path.symlink_to("..data/tools.yaml")
    before = mark_of(path)
    data.unlink()
    data.symlink_to("second")
    assert mark_of(path) != before

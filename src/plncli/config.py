"""Where things lie, and the settings: flag, then environment, then file, then default."""

from pathlib import Path
from typing import NamedTuple

from plncli.errors import UsageError

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Settings(NamedTuple):
    """Every setting with its default.

    The field ``skim_minutes`` is the key ``skim.minutes`` of the file and the
    variable ``PLN_SKIM_MINUTES`` of the environment. ``HELP`` says what each is.
    """

    date_order: str = ""
    skim_minutes: int = 5
    skim_headline_seconds: int = 4
    skim_summary_seconds: int = 8
    skim_post_seconds: int = 2
    skim_source_cap: int = 3
    skim_close_cap: int = 5
    skim_rarely_cap: int = 1
    skim_shared_cap: int = 5
    skim_close_days: int = 7
    skim_daily_days: int = 3
    skim_weekly_days: int = 14
    skim_rarely_days: int = 60
    skim_weekly_on: str = "friday"
    skim_longest_silence: int = 4
    skim_history_least: int = 10
    skim_kept_share: float = 0.2
    skim_away_days: int = 14
    skim_away_entries: int = 15
    skim_missed_days: int = 30
    skim_resurface_first: int = 3
    skim_resurface_second: int = 10
    skim_resurface_third: int = 30
    skim_quiet_gaps: int = 3
    skim_quiet_days: int = 14
    skim_linear: bool = False
    today_minutes: int = 20
    ask_report_back_days: int = 7
    feeds_allow_private: bool = False
    feeds_concurrency: int = 24
    feeds_host_connections: int = 1
    feeds_host_gap: float = 1.0
    feeds_connect_timeout: float = 5.0
    feeds_read_timeout: float = 15.0
    feeds_total_timeout: float = 45.0
    feeds_keep_days: int = 90
    feeds_keep_entries: int = 20
    gaps_window_days: int = 90
    gaps_min_connections: int = 5
    gaps_blogs_ok: int = 5
    gaps_colleagues_ok: int = 3
    gaps_social_ok: int = 5
    gaps_orgs_ok: int = 2
    gaps_online_ok: int = 2
    gaps_books_ok: int = 2
    gaps_event_past_days: int = 365
    gaps_event_ahead_days: int = 183
    gaps_family_share: float = 0.1
    gaps_inside_outside: float = 0.6
    gaps_taking_below: float = 0.25
    gaps_giving_above: float = 0.85
    gaps_reciprocity_min: int = 8
    gaps_priority_stale_days: int = 60
    gaps_teach_days: int = 180
    gaps_dormant_days: int = 365
    gaps_engaged_days: int = 180
    gaps_long_silence_days: int = 1095
    gaps_lapsed_share: float = 0.25
    gaps_one_platform: float = 0.6
    gaps_met_alike: float = 0.8
    gaps_scheduled: float = 0.5
    gaps_on_time: float = 0.6
    gaps_feeds_many: int = 30
    gaps_plan_thin: float = 1.2
    gaps_plan_gap: float = 1.5
    gaps_cost_budget: float = 0.0


HELP = {
    "date_order": "how 3/4 is read: dmy, mdy, or empty to refuse it",
    "skim.minutes": "length of an edition, in minutes",
    "skim.headline_seconds": "time that a headline takes",
    "skim.summary_seconds": "time that a headline with a one-line summary takes",
    "skim.post_seconds": "time that a short post takes",
    "skim.source_cap": "most entries of one source in an edition",
    "skim.close_cap": "the same of one at pace `close`",
    "skim.rarely_cap": "the same of one at pace `rarely`",
    "skim.shared_cap": "most entries under “Several of your people point to”",
    "skim.close_days": "days that an entry at pace `close` waits",
    "skim.daily_days": "the same at pace `daily`",
    "skim.weekly_days": "the same at pace `weekly`",
    "skim.rarely_days": "the same at pace `rarely`",
    "skim.weekly_on": "day on which pace `weekly` is shown",
    "skim.longest_silence": "usual gaps of silence that lift an entry most",
    "skim.history_least": "entries seen before what you open or save counts",
    "skim.kept_share": "share opened or saved that lifts a source",
    "skim.away_days": "days without an edition before a welcome back",
    "skim.away_entries": "most entries when you come back",
    "skim.missed_days": "days that `pln skim --missed` looks back",
    "skim.resurface_first": "days until a saved entry comes up again",
    "skim.resurface_second": "days until it does a second time",
    "skim.resurface_third": "days until it does a third time",
    "skim.quiet_gaps": "usual gaps after which a close voice is quiet",
    "skim.quiet_days": "days of silence that it takes at least",
    "skim.linear": "go through `pln skim --interactive` line by line, for screen readers",
    "today.minutes": "length of what `pln today` shows, in minutes",
    "ask.report_back_days": "days after a question is solved to tell those who helped",
    "feeds.allow_private": "allow addresses that are not public (a school's intranet)",
    "feeds.concurrency": "feeds fetched at the same time",
    "feeds.host_connections": "connections to one host (name and port) at the same time",
    "feeds.host_gap": "seconds between two requests to one host",
    "feeds.connect_timeout": "seconds to wait for a connection",
    "feeds.read_timeout": "seconds to wait for the next bytes",
    "feeds.total_timeout": "seconds that one feed may take in all",
    "feeds.keep_days": "days that an entry is kept which you did not save, open, note or tag;"
    " 0 keeps all for ever",
    "feeds.keep_entries": "newest entries of each source that are kept whatever their age",
    "gaps.window_days": "days after which a connection that was not touched is not active",
    "gaps.min_connections": "active connections below which gaps are not judged",
    "gaps.blogs_ok": "active blogs and websites that are enough",
    "gaps.colleagues_ok": "active local colleagues that are enough",
    "gaps.social_ok": "active people on social networks that are enough",
    "gaps.orgs_ok": "levels of professional organisations that are enough",
    "gaps.online_ok": "active webinars, podcasts, tutorials and courses that are enough",
    "gaps.books_ok": "active books and journals that are enough",
    "gaps.event_past_days": "days for which an attended event counts",
    "gaps.event_ahead_days": "days ahead for which a planned event counts",
    "gaps.family_share": "share below which people or things are thin",
    "gaps.inside_outside": "E-I index beyond which the network is thin on one side",
    "gaps.taking_below": "share of giving below which it is mostly taking",
    "gaps.giving_above": "share of giving above which it is giving, not asking",
    "gaps.reciprocity_min": "interactions below which give and take is not judged",
    "gaps.priority_stale_days": "days after which a topic of priority 1 is stale",
    "gaps.teach_days": "days after which a topic that you can teach wants sharing",
    "gaps.dormant_days": "days of silence after which somebody you were in touch with is dormant;"
    " with a cadence, two of these if that is longer",
    "gaps.engaged_days": "days for which you are in exchange with somebody you met or read",
    "gaps.long_silence_days": "days of silence that studies of dormant ties look at: three years",
    "gaps.lapsed_share": "share of people out of touch beyond which ties are thin",
    "gaps.one_platform": "share reached on one platform only beyond which it is thin",
    "gaps.met_alike": "share of people met in one way from which it is thin",
    "gaps.scheduled": "share of sources with a pace or cadence below which a schedule is missing",
    "gaps.on_time": "share of looks on time below which the schedule is thin",
    "gaps.feeds_many": "feeds beyond which it is much",
    "gaps.plan_thin": "times the minutes you want to give from which it is much",
    "gaps.plan_gap": "times the minutes you want to give from which it is too much",
    "gaps.cost_budget": "what the network may cost in a year; 0 for no limit",
}
"""One line on each setting, by its key."""

LEAST = {
    "skim_minutes": 1, "skim_away_entries": 1, "today_minutes": 1, "feeds_concurrency": 1,
    "feeds_host_connections": 1,
    "feeds_keep_entries": 1,
}  # fmt: skip
"""The smallest number that a field takes, where it is not 0."""
CHOICES = {"date_order": ("", "dmy", "mdy"), "skim_weekly_on": WEEKDAYS}
"""The words that a field takes."""
MOST = 100_000
"""The largest number of any field: so many days around a day stay in the calendar."""

_TRUE = ("1", "true")
_FALSE = ("0", "false")


def key_of(field: str) -> str:
    """Return the key of a field of ``Settings``: ``skim_minutes`` is ``skim.minutes``."""
    section, _, rest = field.partition("_")
    return f"{section}.{rest}" if section in ("skim", "today", "ask", "feeds", "gaps") else field


def load(config_file: Path, environment: dict[str, str]) -> Settings:
    """Return the settings of ``config_file`` (it need not exist) under the environment's.

    Raises:
        UsageError: an unknown key, a value of the wrong type, or a file that is no TOML.
    """
    values: dict[str, object] = {}
    if config_file.exists():
        values.update(_from_file(config_file))
    for field, default in Settings._field_defaults.items():
        name = f"PLN_{field.upper()}"
        if name in environment:
            value = _from_text(environment[name], default, name)
            values[field] = _in_range(field, value, f"{name}={environment[name]}")
    return Settings(**values)  # type: ignore[arg-type]


def origins(config_file: Path, environment: dict[str, str]) -> dict[str, str]:
    """Return where the value of each field of ``Settings`` comes from.

    One of ``environment``, ``file`` and ``default``.
    """
    in_file = _from_file(config_file) if config_file.exists() else {}
    return {
        field: "environment"
        if f"PLN_{field.upper()}" in environment
        else "file"
        if field in in_file
        else "default"
        for field in Settings._fields
    }


def _from_file(config_file: Path) -> dict[str, object]:
    import tomllib

    try:
        document = tomllib.loads(config_file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{config_file} is no TOML: {error}", "mend or remove it") from error
    except OSError as error:
        raise UsageError(f"{config_file} cannot be read: {error.strerror}") from error
    flat: dict[str, object] = {}
    for key, value in document.items():
        if isinstance(value, dict):
            flat.update({f"{key}.{name}": inner for name, inner in value.items()})
        else:
            flat[key] = value
    fields = {key_of(field): field for field in Settings._fields}
    values = {}
    for key, value in flat.items():
        if key not in fields:
            raise UsageError(f"{config_file}: unknown setting {key}", "`pln config list` has them")
        default = Settings._field_defaults[fields[key]]
        if type(default) is float and type(value) is int:
            value = float(value)
        if type(value) is not type(default):
            raise UsageError(
                f"{config_file}: {key} = {value!r} is no {type(default).__name__}",
                f"the default is {default!r}",
            )
        values[fields[key]] = _in_range(fields[key], value, f"{config_file}: {key} = {value!r}")
    return values


def _in_range(field: str, value: object, given: str) -> object:
    if field in CHOICES and value not in CHOICES[field]:
        words = ", ".join(word or "empty" for word in CHOICES[field])
        raise UsageError(f"{given} is unknown", f"it is one of {words}")
    least = LEAST.get(field, 0)
    if isinstance(value, int | float) and not least <= value <= MOST:
        raise UsageError(f"{given} is out of range", f"it goes from {least} to {MOST}")
    return value


def _from_text(text: str, default: object, name: str) -> object:
    if isinstance(default, bool):
        if text.lower() in _TRUE + _FALSE:
            return text.lower() in _TRUE
        raise UsageError(f"{name}={text} is neither true nor false", "use 1 or 0")
    if isinstance(default, str):
        return text
    number = float if isinstance(default, float) else int
    try:
        return number(text)
    except ValueError:
        raise UsageError(f"{name}={text} is no number", f"the default is {default}") from None


def data_home(home: str | None, environment: dict[str, str]) -> Path:
    """Return the folder of the store: ``--home``, ``PLN_HOME``, XDG, or the system's own."""
    chosen = home or environment.get("PLN_HOME")
    if chosen:
        return Path(chosen).expanduser()
    return _user_folder("XDG_DATA_HOME", "user_data_dir", environment)


def config_file(home: str | None, environment: dict[str, str]) -> Path:
    """Return the path of the settings: beside the store where a home was chosen."""
    if home or environment.get("PLN_HOME"):
        return data_home(home, environment) / "config.toml"
    return _user_folder("XDG_CONFIG_HOME", "user_config_dir", environment) / "config.toml"


def _user_folder(variable: str, function: str, environment: dict[str, str]) -> Path:
    # The XDG specification: a relative path in these variables is to be ignored.
    folder = Path(environment.get(variable, ""))
    if folder.is_absolute():
        return folder / "pln"
    import platformdirs

    return Path(getattr(platformdirs, function)("pln", appauthor=False))

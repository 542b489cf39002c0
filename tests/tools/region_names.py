"""English names of Chinese divisions: how they are read, and how their kinds are called."""

from __future__ import annotations

from pypinyin import lazy_pinyin

# How a name is read where pypinyin takes the commoner reading of a character; checked against the
# readings of the gazetteers one by one.
READINGS = {
    "万柏林": "wan bai lin",
    "三都": "san du",
    "中牟": "zhong mu",
    "丰都": "feng du",
    "乌什": "wu shi",
    "乐陵": "lao ling",
    "于都": "yu du",
    "伽师": "jia shi",
    "佛冈": "fo gang",
    "佛坪": "fo ping",
    "克什克腾": "ke shi ke teng",
    "六枝": "liu zhi",
    "六合": "lu he",
    "单县": "shan xian",
    "南乐": "nan le",
    "召陵": "shao ling",
    "商都": "shang du",
    "大城": "dai cheng",
    "天长": "tian chang",
    "子长": "zi chang",
    "宁都": "ning du",
    "尧都": "yao du",
    "尼勒克": "ni le ke",
    "崆峒": "kong tong",
    "库尔勒": "ku er le",
    "康巴什": "kang ba shi",
    "弓长岭": "gong chang ling",
    "扎鲁特": "za lu te",
    "新都": "xin du",
    "昆都仑": "kun du lun",
    "曾都": "zeng du",
    "望都": "wang du",
    "朝阳": "chao yang",
    "栖霞": "qi xia",
    "武都": "wu du",
    "殷都": "yin du",
    "泊头": "bo tou",
    "洪洞": "hong tong",
    "浚县": "xun xian",
    "浪卡子": "lang ka zi",
    "涡阳": "guo yang",
    "漯河": "luo he",
    "珲春": "hun chun",
    "盐都": "yan du",
    "秦都": "qin du",
    "称多": "chen duo",
    "穆棱": "mu ling",
    "筠连": "jun lian",
    "策勒": "ce le",
    "红寺堡": "hong si bu",
    "繁峙": "fan shi",
    "色达": "se da",
    "花都": "hua du",
    "荥经": "ying jing",
    "莲都": "lian du",
    "蚌山": "beng shan",
    "郫都": "pi du",
    "都兰": "du lan",
    "都匀": "du yun",
    "都安": "du an",
    "都昌": "du chang",
    "长丰": "chang feng",
    "长子": "zhang zi",
    "长宁": "chang ning",
    "长岭": "chang ling",
    "长武": "chang wu",
    "长治": "chang zhi",
    "长泰": "chang tai",
    "长洲": "chang zhou",
    "长海": "chang hai",
    "长清": "chang qing",
    "长白": "chang bai",
    "长葛": "chang ge",
    "长阳": "chang yang",
    "长顺": "chang shun",
    "长垣": "chang yuan",
    "闵行": "min hang",
    "霍林郭勒": "huo lin guo le",
    "马尾": "ma wei",
    "魏都": "wei du",
    "麦盖提": "mai gai ti",
    "龙圩": "long xu",
    "什邡": "shi fang",
    "阿图什": "a tu shi",
    "塔什库尔干": "ta shi ku er gan",
    "襄都": "xiang du",
    "信都": "xin du",
    "宜都": "yi du",
    "覃塘": "qin tang",
    "民乐": "min le",
    "宕昌": "tan chang",
}

# Names which the English-speaking world writes otherwise than in pinyin.
ESTABLISHED = {
    "乌鲁木齐": "Urumqi",
    "乌兰察布": "Ulanqab",
    "伊犁": "Ili",
    "克孜勒苏": "Kizilsu",
    "克拉玛依": "Karamay",
    "兴安盟": "Hinggan",
    "博尔塔拉": "Bortala",
    "吐鲁番": "Turpan",
    "呼伦贝尔": "Hulunbuir",
    "呼和浩特": "Hohhot",
    "和田": "Hotan",
    "哈尔滨": "Harbin",
    "喀什": "Kashgar",
    "巴彦淖尔": "Bayannur",
    "巴音郭楞": "Bayingolin",
    "拉萨": "Lhasa",
    "日喀则": "Shigatse",
    "昌都": "Qamdo",
    "林芝": "Nyingchi",
    "果洛": "Golog",
    "甘孜": "Garze",
    "神农架林区": "Shennongjia Forestry",
    "那曲": "Nagqu",
    "鄂尔多斯": "Ordos",
    "锡林郭勒": "Xilingol",
    "阿克苏": "Aksu",
    "阿勒泰": "Altay",
    "阿坝": "Ngawa",
    "阿拉善": "Alxa",
    "阿里": "Ngari",
    "齐齐哈尔": "Qiqihar",
}

# Longest first, because 自治县 ends in 县.
KINDS = {
    "自治州": "Autonomous Prefecture",
    "自治县": "Autonomous County",
    "自治旗": "Autonomous Banner",
    "特区": "Special District",
    "新区": "New Area",
    "矿区": "Mining District",
    "地区": "Prefecture",
    "盟": "League",
    "区": "District",
    "县": "County",
    "旗": "Banner",
    "市": "",
}
AUTONOMOUS = ("自治州", "自治县", "自治旗")
WINGS = {
    "左翼": "Left Wing",
    "右翼": "Right Wing",
    "左": "Left",
    "右": "Right",
    "前": "Front",
    "中": "Middle",
    "后": "Rear",
}
PEOPLES = {
    "蒙古": "Mongol",
    "回": "Hui",
    "藏": "Tibetan",
    "苗": "Miao",
    "彝": "Yi",
    "壮": "Zhuang",
    "布依": "Bouyei",
    "朝鲜": "Korean",
    "满": "Manchu",
    "侗": "Dong",
    "瑶": "Yao",
    "白": "Bai",
    "土家": "Tujia",
    "哈尼": "Hani",
    "哈萨克": "Kazakh",
    "傣": "Dai",
    "黎": "Li",
    "傈僳": "Lisu",
    "佤": "Va",
    "畲": "She",
    "拉祜": "Lahu",
    "水": "Sui",
    "东乡": "Dongxiang",
    "纳西": "Naxi",
    "景颇": "Jingpo",
    "柯尔克孜": "Kyrgyz",
    "土": "Tu",
    "达斡尔": "Daur",
    "仫佬": "Mulao",
    "羌": "Qiang",
    "布朗": "Blang",
    "撒拉": "Salar",
    "毛南": "Maonan",
    "仡佬": "Gelao",
    "锡伯": "Xibe",
    "普米": "Pumi",
    "塔吉克": "Tajik",
    "怒": "Nu",
    "鄂温克": "Ewenki",
    "鄂伦春": "Oroqen",
    "保安": "Bonan",
    "裕固": "Yugur",
    "独龙": "Derung",
    "各": "Multi-ethnic",
}


def english(name: str) -> str:
    """The English name of a division: ``绩溪县`` is Jixi County, ``歙县`` Shexian County."""
    if name in ESTABLISHED:
        return f"{ESTABLISHED[name]} {KINDS[name[-1]]}".strip()
    base, kind = _without_kind(name)
    base, peoples = _without_peoples(base) if "自治" in name or "族" in name else (base, [])
    base, wings = _without_wings(base) if kind.endswith("Banner") or "翼" in name else (base, [])
    return " ".join(filter(None, [_romanised(base), *wings, _listed(peoples), kind]))


def _without_kind(name: str) -> tuple[str, str]:
    # 清新区 is the district Qingxin, 滨海新区 the new area Binhai: a kind needs a name before it.
    ending = next(
        each
        for each in (*KINDS, "")
        if name.endswith(each) and (len(each) < 2 or each in AUTONOMOUS or len(name) > 3)
    )
    base = name.removesuffix(ending)
    # A name of one syllable keeps its ending: 歙县 Shexian County, 芒市 Mangshi.
    return (base if len(base) > 1 or ending in AUTONOMOUS else name), KINDS.get(ending, "")


def _without_wings(base: str) -> tuple[str, list[str]]:
    wings: list[str] = []
    while len(base) > 2:
        ending = next((each for each in WINGS if base.endswith(each)), None)
        if ending is None:
            break
        base, wings = base.removesuffix(ending), [WINGS[ending], *wings]
    return base, wings


def _without_peoples(base: str) -> tuple[str, list[str]]:
    peoples: list[str] = []
    while True:
        bare = base.removesuffix("族")
        ending = max((each for each in PEOPLES if bare.endswith(each)), key=len, default=None)
        if ending is None or (bare == base and len(ending) == 1):
            return base, peoples
        base, peoples = bare.removesuffix(ending), [PEOPLES[ending], *peoples]


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _romanised(base: str) -> str:
    if base in ESTABLISHED:
        return ESTABLISHED[base]
    syllables = READINGS[base].split() if base in READINGS else _pinyin(base)
    joined = "".join(
        f"'{each}" if position and each[0] in "aeo" else each
        for position, each in enumerate(syllables)
    )
    return joined.capitalize()


def _pinyin(text: str) -> list[str]:
    return lazy_pinyin(text, v_to_u=True)

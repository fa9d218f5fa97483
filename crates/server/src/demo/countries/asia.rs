//! The Asian countries.

use super::Industry::{
    Construction, Food, Healthcare, Hospitality, Logistics, Manufacturing, Retail,
};
use super::{Country, city, trade};
use crate::demo::Language;
use crate::demo::team::ALICE;

pub(super) static INDIA: Country = Country {
    name: "India",
    share: 5,
    language: Language::English,
    reps: &[(100, ALICE)],
    family_first: false,
    women: &[
        "Aditi", "Deepa", "Ishita", "Kavya", "Lakshmi", "Meera", "Pooja", "Sneha", "Zainab",
    ],
    men: &[
        "Arjun", "Farhan", "Harish", "Karthik", "Manish", "Nikhil", "Rohan", "Suresh", "Vikram",
    ],
    families: &[
        "Banerjee",
        "Chaudhary",
        "Desai",
        "Iyer",
        "Joshi",
        "Khan",
        "Menon",
        "Nair",
        "Patel",
        "Rao",
        "Reddy",
        "Sharma",
        "Thomas",
    ],
    cities: &[
        city("Bengaluru", "Asia/Kolkata"),
        city("Mumbai", "Asia/Kolkata"),
        city("Hyderabad", "Asia/Kolkata"),
        city("Pune", "Asia/Kolkata"),
        city("Chennai", "Asia/Kolkata"),
    ],
    mobiles: &["+915000000###"],
    landlines: &[],
    stems: &[
        "Neelkanth",
        "Suvarna",
        "Trishul",
        "Malhar",
        "Deepmala",
        "Saptagiri",
        "Kaveri Vale",
        "Aravali",
    ],
    trades: &[
        trade(Logistics, "{} Logistics", "{} Logistics Pvt. Ltd."),
        trade(Retail, "{} Bazaar", "{} Bazaar Ltd."),
        trade(Healthcare, "{} Hospitals", "{} Hospitals Pvt. Ltd."),
        trade(Hospitality, "{} Residency", "{} Residency Hotels Ltd."),
        trade(Manufacturing, "{} Textiles", "{} Textiles Ltd."),
        trade(Food, "{} Dairy", "{} Dairy Pvt. Ltd."),
        trade(Construction, "{} Infra", "{} Infra Ltd."),
    ],
    titles: &[
        ("General Manager, Operations", "General Manager, Operations"),
        ("Head of HR", "Head of HR"),
        ("Deputy Manager, Planning", "Deputy Manager, Planning"),
        ("Director", "Director"),
    ],
    price: "₹300",
};

pub(super) static JAPAN: Country = Country {
    name: "Japan",
    share: 4,
    language: Language::English,
    reps: &[(100, ALICE)],
    family_first: true,
    women: &[
        "美咲/Misaki",
        "陽子/Yoko",
        "さくら/Sakura",
        "直美/Naomi",
        "恵子/Keiko",
        "彩/Aya",
        "真由/Mayu",
    ],
    men: &[
        "健太/Kenta",
        "大輔/Daisuke",
        "誠/Makoto",
        "翔/Sho",
        "浩二/Koji",
        "拓也/Takuya",
        "隆/Takashi",
    ],
    families: &[
        "佐藤/Sato",
        "鈴木/Suzuki",
        "高橋/Takahashi",
        "渡辺/Watanabe",
        "小林/Kobayashi",
        "森/Mori",
        "石川/Ishikawa",
        "岡田/Okada",
        "藤井/Fujii",
    ],
    cities: &[
        city("Tokyo", "Asia/Tokyo"),
        city("Osaka", "Asia/Tokyo"),
        city("Nagoya", "Asia/Tokyo"),
        city("Fukuoka", "Asia/Tokyo"),
    ],
    mobiles: &["+81900000####"],
    landlines: &["+8130000####"],
    stems: &[
        "青葉丘/Aobaoka",
        "白鷺/Shirasagi",
        "若竹/Wakatake",
        "月見/Tsukimi",
        "朝凪/Asanagi",
        "楓台/Kaededai",
    ],
    trades: &[
        trade(Logistics, "{} Logistics", "{}物流株式会社"),
        trade(Retail, "{} Stores", "株式会社{}ストア"),
        trade(Hospitality, "{} Hotels", "{}観光株式会社"),
        trade(Manufacturing, "{} Seiki", "{}精機株式会社"),
        trade(Food, "{} Foods", "{}食品株式会社"),
    ],
    titles: &[
        ("人事部長", "人事部長"),
        ("運営部課長", "運営部課長"),
        ("総務部長", "総務部長"),
        ("取締役", "取締役"),
    ],
    price: "¥600",
};

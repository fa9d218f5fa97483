//! What names and messages are made of.

pub(super) const GIVEN_NAMES: [&str; 40] = [
    "Ada", "Aisha", "Anders", "Beatriz", "Bilal", "Carmen", "Chen", "Claire", "Daniel", "Dmitri", "Elena", "Emeka",
    "Fatima", "Felix", "Grace", "Hana", "Henrik", "Ines", "Ivan", "Jamal", "Julia", "Kenji", "Laura", "Leila", "Lucas",
    "Marta", "Mateo", "Mina", "Nadia", "Noah", "Olga", "Omar", "Paula", "Priya", "Rafael", "Sofia", "Tariq", "Uma",
    "Viktor", "Yara",
];

pub(super) const FAMILY_NAMES: [&str; 50] = [
    "Hernandez", "Abe", "Almeida", "Andersson", "Bauer", "Becker", "Bianchi", "Brown", "Castro", "Chan", "Costa",
    "Dubois", "Eriksen", "Fischer", "Fontaine", "Garcia", "Haddad", "Hansen", "Hoffmann", "Ito", "Ivanova", "Jensen",
    "Kaya", "Keller", "Kim", "Kowalski", "Kumar", "Larsen", "Lefebvre", "Lopez", "Marino", "Mehta", "Moreau", "Nakamura",
    "Nguyen", "Novak", "Okafor", "Olsen", "Pereira", "Petrov", "Rahman", "Rossi", "Santos", "Schmidt", "Silva", "Suzuki",
    "Tanaka", "Weber", "Wong", "Yilmaz",
];

pub(super) const ORGANIZATIONS: [&str; 24] = [
    "Albatross Logistics", "Amber Analytics", "Birch & Sons", "Blue Harbour Bank", "Cedar Clinics", "Copperfield Energy",
    "Delta Print", "Eastgate Foods", "Fjord Software", "Granite Construction", "Heron Media", "Ironwood Tools",
    "Juniper Travel", "Kestrel Mobility", "Lighthouse Insurance", "Maple Street Schools", "Northwind Textiles",
    "Orchard Robotics", "Pinecone Games", "Quarry Materials", "Riverside Hotels", "Sandstone Legal", "Tidewater Shipping",
    "Umbra Optics",
];

pub(super) const TITLES: [&str; 12] = [
    "Head of Sales", "Chief Technology Officer", "Procurement Manager", "Head of People", "Operations Lead",
    "Marketing Director", "Founder", "Finance Manager", "Customer Success Lead", "Product Manager", "Recruiter",
    "Office Manager",
];

pub(super) const SUBJECTS: [&str; 12] = [
    "Quick question", "Following up on our call", "Your onboarding next quarter", "Re: pricing for 40 seats",
    "Meeting notes from Tuesday", "An idea for your team", "Re: security questionnaire", "Checking in",
    "The report that you asked for", "Re: start date", "Introduction", "Next steps",
];

pub(super) const BODIES: [&str; 8] = [
    "Hello, thank you for the conversation yesterday. As promised I send you the summary of what we discussed, with the \
     three options and what each would cost in the first year.",
    "I saw that your team is growing. We help companies of your size to bring new colleagues up to speed in half the time.",
    "Would you have twenty minutes on Tuesday or Thursday afternoon for a short call? Any other day suits me as well.",
    "Thank you, this looks good to me. Please send the contract to our legal department, they will answer by Friday.",
    "We talked about the migration and agreed to begin with one office. The others follow once the first is content.",
    "Sorry for the late answer, last week was our trade fair. Let us pick this up again on Monday, if that still works.",
    "Attached you find the figures of the last quarter. The column on the right is the one that I mentioned on the phone.",
    "Nobody picked up; left a message with the reception and will try again tomorrow before noon.",
];

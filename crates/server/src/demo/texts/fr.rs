//! French: what we write, and what is noted after calls.

mod theirs;

use super::{Greetings, Manner, Notes, Ours, Texts, hour, letter};
use theirs::{CHAT_ENQUIRIES, CHATS, CHECK_INS, ENQUIRIES, OBJECTIONS, QUESTIONS, THEIRS};

pub(super) const FRENCH: Texts = Texts {
    manner: MANNER,
    ours: OURS,
    theirs: THEIRS,
    questions: QUESTIONS,
    objections: OBJECTIONS,
    enquiries: ENQUIRIES,
    chat_enquiries: CHAT_ENQUIRIES,
    chats: CHATS,
    check_ins: CHECK_INS,
    notes: NOTES,
};

const MANNER: Manner = Manner {
    greetings: Greetings {
        woman: &[
            "Bonjour Madame {family}",
            "Bonjour {first}",
            "Bonjour Madame {family}",
        ],
        man: &[
            "Bonjour Monsieur {family}",
            "Bonjour {first}",
            "Bonjour Monsieur {family}",
        ],
        software: &["Bonjour {first}"],
    },
    greeting_mark: ",",
    sign_offs: &[
        "Bien cordialement,",
        "Cordialement,",
        "Bien à vous,",
        "Bonne journée,",
    ],
    assistant: "Assistante IA chez Lindenplan",
    days: ["lundi", "mardi", "mercredi", "jeudi", "vendredi"],
    hours: &[
        hour(9, 30, "9 h 30"),
        hour(10, 0, "10 h"),
        hour(11, 0, "11 h"),
        hour(14, 0, "14 h"),
        hour(14, 30, "14 h 30"),
        hour(16, 0, "16 h"),
    ],
    crews: [
        "équipes de livraison",
        "équipes en magasin",
        "équipes soignantes",
        "équipes d’accueil",
        "équipes d’atelier",
        "équipes de production",
        "équipes sur site",
        "équipes de chantier",
    ],
};

const OURS: Ours = Ours {
    openers: &[
        letter(
            "Les plannings chez {org}",
            "Je travaille avec des entreprises dont les {crew} préparent leurs semaines dans un \
             tableur, puis réparent le planning par téléphone. Avec Lindenplan, chacun échange ses \
             horaires dans une application, et les temps de repos sont vérifiés au passage.\n\n\
             Auriez-vous un quart d’heure {day} pour voir ce que cela donnerait chez {org} ?",
        ),
        letter(
            "Une petite question",
            "Qui prépare les plannings chez {org}, et combien d’heures cela prend-il chaque \
             semaine ?\n\n\
             Je vous le demande parce que les entreprises que nous accompagnons y passaient une \
             journée entière, contre une matinée aujourd’hui. Je vous montre volontiers comment.",
        ),
        letter(
            "Moins de trous dans le planning",
            "Quand quelqu’un se déclare malade à six heures du matin, qui trouve le remplaçant \
             chez {org} ?\n\n\
             Avec Lindenplan, toutes les personnes disponibles, qualifiées et reposées sont \
             prévenues aussitôt, et la première qui accepte prend le poste. Puis-je vous le \
             montrer en quelques minutes ?",
        ),
        letter(
            "Une idée pour vos {crew}",
            "J’ai remarqué que {org} recrute à {city}. Plus de monde, c’est souvent plus de \
             plannings, et plus de messages à leur sujet.\n\n\
             Nous aidons les équipes à voir, échanger et confirmer leurs horaires au même endroit. \
             Préférez-vous deux pages de présentation ou une démonstration {day} ?",
        ),
        letter(
            "Les heures supplémentaires, avant qu’elles n’existent",
            "La plupart des outils signalent les heures supplémentaires quand elles sont déjà en \
             paie. Le nôtre les signale pendant que l’on planifie, c’est-à-dire quand on peut \
             encore agir.\n\n\
             J’aimerais savoir comment vous faites aujourd’hui chez {org}. Auriez-vous dix minutes \
             cette semaine ?",
        ),
        letter(
            "{org} et Lindenplan",
            "Une entreprise de votre taille est passée à Lindenplan en deux semaines, avec trois \
             cents personnes et sans interrompre l’ancien planning un seul jour.\n\n\
             Je vous raconte volontiers comment, et ce qu’elle ferait autrement. {Day} à {hour}, \
             cela vous irait-il ?",
        ),
        letter(
            "Préparer la haute saison",
            "Les semaines où l’on a besoin de tout le monde sont aussi celles où le planning \
             change le plus. C’est pour elles que nous avons conçu Lindenplan.\n\n\
             Si le prochain pic s’annonce chargé chez {org}, c’est le bon moment pour en parler. \
             Seriez-vous disponible {day} ?",
        ),
    ],
    subject: "Lindenplan pour {org}",
    revivals: &[
        letter(
            "Du nouveau chez Lindenplan",
            "Je vous avais écrit il y a quelque temps au sujet des plannings, et le moment n’était \
             pas le bon. Depuis, nous avons ajouté ce que l’on nous demandait le plus : planifier \
             site par site tout en gardant la vue d’ensemble.\n\n\
             Le sujet est-il de nouveau d’actualité chez {org} ?",
        ),
        letter(
            "Trois nouveautés",
            "Depuis mon dernier message, trois choses sont possibles : l’envoi direct vers la \
             paie, la planification par compétence et un accès réservé aux représentants du \
             personnel.\n\n\
             La deuxième m’a fait penser à vos {crew}. Puis-je vous la montrer ?",
        ),
        letter(
            "Vos plannings des prochains mois",
            "Beaucoup d’entreprises décident en ce moment de leur organisation pour les deux \
             trimestres à venir. Si c’est aussi le cas chez {org}, je vous montre volontiers \
             comment se passe un changement d’outil, et ce qu’il coûte.\n\n\
             Un quart d’heure suffit. {Day} à {hour} ?",
        ),
        letter(
            "Toujours dans le tableur ?",
            "Mon dernier message remonte à quelques mois. Si la question des plannings est réglée \
             chez {org}, un simple non me suffit et je n’insisterai pas.\n\n\
             Sinon, un client d’un secteur proche du vôtre serait ravi d’échanger avec vous.",
        ),
    ],
    check_ins: &[
        letter(
            "Comment se passe le nouveau planning ?",
            "Vos {crew} utilisent Lindenplan depuis quelque temps. Vu d’ici, tout va bien : la \
             plupart des échanges sont réglés dans l’heure.\n\n\
             Y a-t-il quelque chose qui vous gêne, ou que vous aimeriez voir arriver ?",
        ),
        letter(
            "Vos chiffres du mois dernier",
            "J’ai regardé le mois dernier : moins de postes vacants, et un planning publié quatre \
             jours plus tôt qu’avant.\n\n\
             Voulez-vous que nous le parcourions ensemble ? Je suis libre {day} à {hour}.",
        ),
        letter(
            "La fonction que vous aviez demandée",
            "Vous m’aviez demandé si l’on pouvait voir les congés à côté du planning. C’est \
             possible depuis lundi, et déjà activé pour {org}.\n\n\
             Dites-moi ce que vous en pensez.",
        ),
        letter(
            "Formation des nouveaux planificateurs",
            "Nous proposons {day} une courte formation en ligne pour celles et ceux qui débutent. \
             Deux places sont réservées pour {org}, si vous le souhaitez.\n\n\
             Aucune préparation n’est nécessaire, et c’est gratuit.",
        ),
    ],
    follow_ups: &[
        "Je sais que les plannings sont rarement le problème le plus bruyant de la semaine. Je \
         vous le demande donc plus simplement : cela vaut-il une conversation, maintenant ou plus \
         tard ?",
        "J’ajoute un point à mon dernier message : pendant l’essai, nous préparons le premier \
         planning avec vous. Personne chez {org} n’a besoin d’apprendre un outil juste pour y \
         jeter un œil.",
        "Un chiffre peut-être : nos clients gagnent environ cinq heures par semaine, surtout au \
         téléphone. Serait-ce comparable pour vos {crew} ?",
        "Mon dernier message vous est-il bien parvenu ? Si quelqu’un d’autre s’occupe des \
         plannings chez {org}, je veux bien son nom.",
        "J’ai enregistré une visite de trois minutes, avec un exemple proche de votre métier. \
         Voulez-vous que je vous envoie le lien ?",
        "Je me permets de faire remonter ce message. {Day} ou le lendemain, selon ce qui vous \
         arrange, et je me limite à un quart d’heure.",
    ],
    break_ups: &[
        "Je vous ai écrit plusieurs fois et je suppose que les plannings ne sont pas un sujet en \
         ce moment. J’en reste là. Si cela change, une ligne suffit.",
        "Ceci est mon dernier message pour l’instant : votre boîte est sûrement assez pleine. Si \
         le sujet se présente un jour chez {org}, vous savez où me trouver.",
        "Je referme mes notes sur {org}, pour que personne ici ne vous écrive plus sans raison. \
         Merci de votre patience, et bonne continuation à toute l’équipe de {city}.",
        "Ne pas répondre, c’est aussi répondre. Je ne vous relancerai plus. Mon adresse reste la \
         même, si vous en avez besoin un jour.",
    ],
    meeting_proposals: &[
        "Merci, cela me fait plaisir. {Day} à {hour}, cela vous convient-il ? Une demi-heure \
         suffit, et j’apporterai un exemple proche de vos horaires.",
        "Avec plaisir, regardons cela ensemble. Je suis disponible {day} à {hour}, ou à tout \
         moment le lendemain. Venez avec la personne qui prépare le planning : ses questions sont \
         les meilleures.",
        "Très volontiers. Je vous propose {day}, {hour}, en visio. Si vous m’envoyez un de vos \
         plannings avant, c’est celui-là que je vous montrerai dans Lindenplan.",
        "Merci de votre réponse rapide. Que diriez-vous de {day} à {hour} ? Je vous envoie \
         l’invitation dès que vous confirmez.",
    ],
    meeting_reminders: &[
        "Je reviens vers vous au sujet de notre échange. {Day} à {hour}, serait-ce possible ?",
        "Trouvons-nous une autre date ? Je peux vous proposer {day}, {hour}. Si le moment est mal \
         choisi, dites-le simplement.",
        "Et {day} à {hour} ? Vingt minutes suffiraient pour commencer.",
        "J’ai gardé {day} à {hour} pour vous. Cela convient-il, ou serait-ce plus simple plus tard \
         dans le mois ?",
        "Une courte question : notre échange vous intéresse-t-il toujours ? De mon côté, {day} à \
         {hour} est libre.",
    ],
    confirmations: &[
        "Parfait, l’invitation est partie. Au plaisir d’échanger avec vous.",
        "Merci, c’est noté pour {day}. Le lien est dans l’invitation ; en cas d’empêchement, \
         déplacez-la simplement.",
        "Très bien. Vous êtes invités, et je prépare un exemple avec deux sites.",
    ],
    offers: &[
        "Merci du temps que vous m’avez accordé. Comme promis, voici l’offre : mise en place et \
         formation à prix fixe, puis un tarif mensuel par personne planifiée, avec un mois de \
         préavis.\n\n\
         J’avais noté deux points, l’export vers la paie et les droits des remplaçants. Les deux \
         sont possibles, les détails sont en page deux.",
        "J’ai été ravi{e} de rencontrer votre équipe. Voici l’offre pour {org}, en deux variantes \
         : le site de {city} seul, ou tous les sites.\n\n\
         Je commencerais par la première. Vous pouvez ajouter des sites à tout moment au même \
         prix.",
        "Vous trouverez ci-joint l’offre et l’accord sur le traitement des données que l’on \
         m’avait demandé. Le prix est valable jusqu’à la fin du mois prochain.\n\n\
         Quelle date de démarrage vous conviendrait ?",
    ],
    nudges: &[
        "Puis-je éclaircir un point pour votre décision ? Je peux facilement organiser un échange \
         avec une cliente qui a fait le même choix l’an dernier.",
        "Je voulais simplement savoir si vous aviez pu l’étudier ensemble. Si un chiffre ne \
         convient pas, parlons-en.",
        "Nous vous gardons {day} pour le démarrage, au cas où vous décideriez cette semaine. S’il \
         vous faut plus de temps, aucun souci.",
        "Avez-vous avancé dans votre réflexion ? Je me joins volontiers à une courte réunion si \
         des questions sont apparues.",
    ],
    welcomes: &[
        "Bienvenue ! La prochaine étape est la réunion de lancement {day} ; d’ici là, nous \
         préparons vos sites et importons la liste des équipes. Vous n’aurez rien à saisir.",
        "Quelle bonne nouvelle, merci de votre confiance. Vous recevrez aujourd’hui les dates de \
         formation. Pour tout le reste, je demeure votre contact.",
        "Merci ! Votre accès est prêt et le premier planning s’y trouve déjà. Le parcourons-nous \
         ensemble {day} à {hour} ?",
    ],
    farewells: &[
        "Merci de me le dire aussi clairement, cela m’aide. Je ne vous écrirai plus à ce sujet. \
         Bonne continuation à vous et à votre équipe.",
        "Je comprends, et merci de votre réponse. J’ai noté que personne ici ne devait vous \
         recontacter à ce sujet.",
        "C’est dommage, mais tout à fait normal. Si la situation change, je serai ravi{e} d’avoir \
         de vos nouvelles.",
    ],
    linkedin_requests: &[
        "{hello}, je travaille sur les plannings des {crew} et je suis ce que fait {org} à {city}. \
         Je serais ravi{e} d’échanger avec vous ici.",
        "{hello}, nous semblons avoir le même souci : des plannings qui survivent au lundi matin. \
         Restons en contact ?",
        "{hello}, par mail, c’est plus rapide, mais ici vous voyez à qui vous avez affaire. Au \
         plaisir d’échanger.",
        "{hello}, votre publication sur l’équipe du matin m’a marqué. J’aimerais vous lire plus \
         souvent.",
    ],
    linkedin_messages: &[
        "{hello}, merci d’avoir accepté. Pas d’argumentaire, juste une question : que faudrait-il \
         changer au planning de {org} pour que vous le remarquiez dès vendredi ?",
        "{hello}, j’ai pensé à vous : nous venons de publier ce que quarante planificateurs nous \
         ont dit des échanges d’horaires. Je vous l’envoie ?",
        "{hello}, aimeriez-vous voir comment d’autres {crew} organisent leurs week-ends ? Cela \
         prend dix minutes.",
    ],
    sms: &[
        "{hello}, {rep} de Lindenplan. J’ai essayé de vous joindre. {Day} vers {hour}, est-ce \
         mieux ? STOP pour ne plus recevoir de SMS.",
        "{hello}, un petit rappel de mon mail sur vos plannings. Puis-je vous appeler {day} ? \
         {rep}, Lindenplan. STOP pour se désinscrire.",
        "{hello}, {rep} de Lindenplan. Auriez-vous cinq minutes {day} ? Oui ou non suffit. STOP \
         pour se désinscrire.",
    ],
    whatsapp: &[
        "{hello}, ici {rep} de Lindenplan. Je vous ai écrit au sujet des plannings chez {org}. \
         Puis-je vous joindre ici ?",
        "{hello}, {rep} de Lindenplan. J’ai une vidéo de deux minutes avec un planning comme le \
         vôtre. Je vous l’envoie ici ?",
        "{hello}, c’est encore {rep} de Lindenplan. Avez-vous pu regarder mon mail ? Un message \
         vocal me va aussi.",
        "{hello}, {day} à {hour}, serait-ce possible pour parler de vos {crew} ? Bonne journée, \
         {rep} (Lindenplan)",
    ],
};

const NOTES: Notes = Notes {
    missed_subject: "Appel : sans réponse",
    missed: &[
        "Sonne dans le vide. Réessayer cet après-midi.",
        "Occupé deux fois. Réessayer demain.",
        "Ne répond pas. La prochaine fois par l’accueil.",
        "Personne n’a décroché, j’ai écrit un mail.",
    ],
    voicemail: &[
        "Pas de réponse. Message laissé sur le répondeur avec notre numéro.",
        "Répondeur : dit qui je suis, pourquoi j’appelle, et qu’un mail suit.",
        "Court message laissé, demandé de rappeler {day}.",
    ],
    reached_subject: "Appel : premier échange",
    reached: &[
        "Planning au tableur, environ 6 h par semaine. D’accord pour une démo, veut d’abord lire \
         quelque chose.",
        "Court mais aimable. Connaît le problème des échanges. Demande un mail avec les prix.",
        "Bon échange. Deux planificateurs, trois sites, le pire : les absences du week-end. \
         Rappeler {day}.",
        "Cinq minutes. Utilise l’outil fourni avec la paie, application jugée peu pratique. Veut \
         voir la nôtre.",
        "Pas la bonne personne, mais en parlera à la direction des opérations. Sympathique.",
    ],
    declined: &[
        "Échange bref : content de l’outil actuel, contrat encore deux ans. Pas maintenant.",
        "Non aimable : planning fait à la main, et cela restera ainsi.",
    ],
    demo_subject: "Démonstration",
    demo: &[
        "Démo avec deux planificateurs, 35 min. Les échanges ont beaucoup plu. Questions sur la \
         paie et les remplaçants. Envoyer l’offre.",
        "Démo, 30 min. Leur propre planning importé sans souci. Décision la semaine prochaine. \
         Offre avant {day}.",
        "Démo en présence de l’équipe de nuit, sceptique d’abord, puis le plus de questions. \
         Budget prévu. Offre pour un site.",
    ],
    no_show: &[
        "Personne ne s’est connecté. Attendu dix minutes, puis écrit un mail.",
        "Absence, sans doute une journée chargée. Nouvelle date à trouver.",
    ],
    inbound_subject: "Appel : nous a appelés",
    inbound: &[
        "Nous a rappelés, intérêt réel, question sur l’effort du changement. Démo convenue.",
        "Appel suite au mail. Peut-on importer leur fichier ? Oui. Envoie un exemple.",
        "Question sur la période d’essai. Répondu, nous envoie la liste des sites.",
    ],
};

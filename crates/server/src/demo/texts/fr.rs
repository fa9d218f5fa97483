//! French: what reps write, what leads answer, what is noted after calls.

use super::{Exchange, Greetings, Manner, Notes, Ours, Texts, Theirs, exchange, hour, letter};

pub(super) const FRENCH: Texts = Texts {
    manner: MANNER,
    ours: OURS,
    theirs: THEIRS,
    questions: QUESTIONS,
    objections: OBJECTIONS,
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
    enquiry_answers: &[
        "Merci de votre message ! Oui, c’est possible. Le plus simple est de vous le montrer sur \
         votre propre exemple : {day} à {hour}, cela vous irait ?",
        "Merci de nous écrire. Pour une équipe de votre taille, nous serions prêts en deux \
         semaines. Pouvons-nous en parler {day} à {hour}, pour que je comprenne votre organisation \
         actuelle ?",
        "Merci de votre intérêt pour Lindenplan. Vous trouverez les tarifs ci-joints ; pour le \
         reste, un court appel est le plus simple. Seriez-vous libre {day} ?",
    ],
    check_in_replies: &[
        "Merci, c’est bon à savoir. J’ai transmis à l’équipe et je vous tiens au courant.",
        "J’en suis ravi{e}. Je m’occupe moi-même du second point et je vous écris d’ici {day}.",
        "Merci ! Le changement est fait ; dites-moi si c’est bien ce que vous vouliez.",
    ],
    linkedin_requests: &[
        "{hello}, je travaille sur les plannings des {crew} et je suis ce que fait {org} à {city}. \
         Je serais ravi{e} d’échanger avec vous ici.",
        "{hello}, nous semblons avoir le même souci : des plannings qui survivent au lundi matin. \
         Restons en contact ?",
        "{hello}, je vous ai aussi écrit par mail, mais ici vous voyez à qui vous avez affaire. Au \
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
    chat_replies: &[
        "Avec plaisir, merci ! {day} à {hour} ? Je vous envoie l’invitation par mail.",
        "Merci de votre réponse. Je vous appelle {day} à {hour}, si cela vous convient.",
        "Parfait. Je vous envoie la présentation tout de suite, et nous en parlons {day}.",
        "Bien sûr. Vous l’avez dans votre boîte dans cinq minutes.",
    ],
};

const THEIRS: Theirs = Theirs {
    interested: &[
        "Merci de votre message. Nous étudions justement la question, vous tombez bien. Quelle \
         serait la suite ?",
        "On dirait nos vendredis. J’aimerais voir cela, si possible avec la collègue qui prépare \
         les plannings.",
        "Intéressant. Nous avons environ 120 personnes en horaires décalés et le tableur n’en peut \
         plus. Pouvez-vous nous montrer ?",
        "Oui, parlons-en. Mais pas cette semaine, nous avons un audit.",
        "J’allais supprimer votre mail, mais vous avez raison pour les arrêts maladie. Je veux \
         bien regarder.",
        "Merci de votre patience. C’est sur ma liste pour ce trimestre ; envoyez-moi deux ou trois \
         dates.",
    ],
    declined: &[
        "Merci, mais nous avons choisi un autre système l’an dernier et nous en sommes satisfaits. \
         Bonne continuation.",
        "Merci, mais ce n’est pas pour nous. Nos équipes sont petites et s’organisent seules.",
        "Merci de votre relance, mais nous n’avons pas de budget pour cela et rien ne changera de \
         ce côté.",
        "J’ai changé de poste en interne et je ne m’occupe plus des plannings. C’est gentil de \
         demander, mais non merci.",
        "Nous développons cela nous-mêmes. Bonne chance à vous !",
    ],
    unsubscribes: &[
        "Merci de me retirer de votre liste. Rien de personnel, je reçois simplement trop de \
         messages de ce genre.",
        "Je préfère que l’on ne me contacte plus, par aucun moyen. Merci de respecter ce choix.",
    ],
    bemused: &[
        "C’est le deuxième message de votre maison avec le même texte en quelques jours. Vous \
         parlez-vous ? Le sujet nous intéresse, mais de grâce, une seule personne.",
        "J’ai déjà reçu ce message de votre collègue cette semaine. Je veux bien en savoir plus, \
         mais une fois suffit.",
    ],
    connected: &[
        "Merci de l’invitation, au plaisir.",
        "Avec plaisir ! Je ne passe pas souvent ici, cela dit.",
        "C’est fait. Votre mail est quelque part chez moi, j’y viens.",
    ],
    accepted: &[
        "{Day} me convient. Envoyez-moi l’invitation, je la transmettrai à ma collègue.",
        "C’est parfait, merci. Nous serons trois.",
        "Oui, volontiers. Pourrions-nous commencer un quart d’heure plus tard ?",
        "D’accord. Je joins le planning du mois dernier, vous verrez à quoi nous avons affaire.",
        "Très bien. Soyez bref si possible, j’ai une autre réunion juste après.",
    ],
    polite: &[
        "Merci, bien reçu. Je suis en déplacement jusqu’à la fin de la semaine, je regarderai \
         ensuite.",
        "Merci de votre message. Je dois d’abord en parler avec mes collègues.",
        "Bien reçu, merci. Cela peut prendre un peu de temps, nous sommes en plein inventaire.",
    ],
    deliberating: &[
        "Merci de l’offre. Elle est chez notre direction financière, je vous écris dès que j’en \
         sais plus.",
        "La démonstration nous a plu. Deux responsables veulent y réfléchir, laissez-nous une ou \
         deux semaines.",
        "Merci, cela semble complet. Le comité d’entreprise doit donner son avis à la prochaine \
         réunion.",
        "Le prix est un peu au-dessus de ce que nous avions prévu. Je vois ce que je peux faire.",
    ],
    agreed: &[
        "Bonne nouvelle : nous y allons. L’offre signée est jointe. Quand pouvons-nous commencer ?",
        "C’est décidé, nous aimerions démarrer avec le premier site le mois prochain. Merci de \
         votre aide jusqu’ici.",
        "La direction a dit oui ce matin. Envoyez-moi le contrat, je le signe aujourd’hui.",
    ],
    refused: &[
        "Nous avons finalement choisi un autre prestataire. C’était serré, et cela ne tient pas à \
         vous. Merci de vos efforts.",
        "Je suis désolé{e}, le projet est reporté à l’année prochaine. Ne réservez rien pour nous.",
        "Au bout du compte, nous gardons ce que nous avons. Merci de vos bons conseils.",
    ],
    check_in_answers: &[
        "Tout va bien, merci. L’équipe du matin l’a adopté, et ce n’est pas rien.",
        "Cela fonctionne bien. Un souhait : afficher les horaires de bus ? Je ne plaisante qu’à \
         moitié.",
        "Merci de demander. Deux nouvelles personnes font les plannings, elles aimeraient suivre \
         la formation.",
        "Très satisfaits pour l’instant. Pourriez-vous ajouter notre second site au premier du \
         mois ?",
        "Il y a eu un accroc mardi avec l’export vers la paie, mais votre support l’a réglé le \
         jour même.",
    ],
    enquiries: &[
        letter(
            "Question sur votre logiciel",
            "Je vous ai trouvés en cherchant un outil de planning. Nous sommes environ 80 à \
             {city}, en trois équipes. Peut-on échanger des horaires sans qu’un responsable valide \
             chaque échange ?",
        ),
        letter(
            "Prix pour 150 personnes",
            "Pourriez-vous me dire combien coûte Lindenplan pour environ 150 personnes sur deux \
             sites ? Nous aimerions décider ce trimestre.",
        ),
        letter(
            "Sur recommandation",
            "Une collègue d’une autre entreprise m’a parlé de vous. Nous planifions encore sur \
             papier, et cela se voit. Quelqu’un pourrait-il m’expliquer comment se passe le \
             changement ?",
        ),
        letter(
            "Démonstration pour {org}",
            "J’aimerais une démonstration pour nos {crew}, plutôt le matin. De quoi avez-vous \
             besoin pour la préparer ?",
        ),
    ],
    chat_enquiries: &[
        "Bonjour, une collègue m’a donné ce numéro. Faites-vous des plannings pour une soixantaine \
         de personnes ?",
        "Bonjour, j’ai vu votre vidéo. Puis-je avoir un prix pour deux sites ?",
        "Bonjour, c’est bien Lindenplan ? Nous aimerions une démonstration pour nos {crew}.",
    ],
    chat_interested: &[
        "{hello}, oui, ici c’est bien. Envoyez.",
        "Oui, volontiers, cela peut servir.",
        "Vous tombez bien, nous en parlions hier. Vous m’appelez ?",
        "D’accord, regardons. Après 15 h, c’est mieux.",
        "Cela coûte combien, à peu près ?",
    ],
    chat_declined: &[
        "Merci, mais pas pour nous.",
        "Non merci, nous avons ce qu’il faut.",
        "Par mail s’il vous plaît, c’est mon numéro personnel.",
    ],
    chat_thanks: &[
        "Merci beaucoup !",
        "Super, merci.",
        "Parfait, à bientôt.",
        "👍 merci",
    ],
};

const QUESTIONS: &[Exchange] = &[
    exchange(
        "Cela fonctionne-t-il avec nos badgeuses ? Nous ne voulons pas les remplacer.",
        "Oui, vous les gardez. Elles transmettent les heures comme avant, et Lindenplan les \
         compare au planning. La mise en place nous prend une demi-journée.\n\n\
         Voulez-vous que je vous montre la comparaison {day} à {hour} ?",
    ),
    exchange(
        "Où sont stockées les données ? Notre délégué à la protection des données posera la \
         question en premier.",
        "Dans l’Union européenne uniquement, dans deux centres de données, et vous recevez un \
         accord avec la liste de tous les intervenants. Je réponds volontiers directement à votre \
         délégué.\n\n\
         Un appel commun {day} serait-il utile ?",
    ),
    exchange(
        "Combien de temps faut-il pour qu’une équipe s’en serve vraiment ? Notre dernier outil n’a \
         jamais pris.",
        "Deux semaines, d’après notre expérience. On revient pour les échanges, pas pour le \
         planning : c’est donc par là que nous commençons.\n\n\
         Je peux vous montrer les courbes de trois clients. {Day} à {hour} ?",
    ),
    exchange(
        "Certains n’ont pas de smartphone chez nous. Comment font-ils ?",
        "Ils reçoivent le planning par SMS ou sur papier, et échangent sur une tablette au mur ou \
         auprès du responsable. Une personne sur dix environ procède ainsi.\n\n\
         Je vous montre cela : {day} vous conviendrait ?",
    ),
    exchange(
        "Peut-on planifier plusieurs sites qui se prêtent du personnel ?",
        "Oui, et les trajets sont connus : on ne demandera à personne d’être à deux endroits dans \
         la même heure.\n\n\
         Le plus simple est de le voir sur un exemple. Êtes-vous libre {day} à {hour} ?",
    ),
    exchange(
        "Combien cela coûte-t-il pour 200 personnes environ ? Un ordre de grandeur me suffit.",
        "Environ {price} par personne et par mois, tout compris, plus une mise en place convenue à \
         l’avance. Le montant exact dépend du nombre de sites.\n\n\
         Le calculons-nous ensemble {day} ?",
    ),
];

const OBJECTIONS: &[Exchange] = &[
    exchange(
        "Nous avons changé de logiciel de paie en janvier. Je ne peux pas demander un autre \
         changement à l’équipe cette année.",
        "C’est une bonne raison, et je dirais la même chose. Puis-je revenir vers vous quand la \
         situation se sera calmée ? Je le note pour le début du prochain trimestre.",
    ),
    exchange(
        "Honnêtement, notre tableur fonctionne. Il n’est pas beau, mais tout le monde le connaît.",
        "Je vous crois, et un planning que tout le monde connaît vaut beaucoup. On vient souvent \
         nous voir quand la seule personne qui le tient part en vacances.\n\n\
         Puis-je simplement vous montrer comment un tel fichier s’importe ? Cela reste votre \
         planning.",
    ),
    exchange(
        "C’est trop cher pour nous, je le crains. Le budget de cette année ne le permet pas.",
        "Je comprends. Il existe une version plus petite, sans les compétences, pour environ la \
         moitié. Beaucoup de sites commencent par celle-là.\n\n\
         Serait-ce une piste ?",
    ),
    exchange(
        "Nos représentants du personnel se méfient de tout ce qui ressemble à de la surveillance.",
        "À juste titre. Lindenplan ne connaît ni les positions ni les classements, et les \
         représentants peuvent avoir leur propre accès en lecture. Je vous envoie volontiers \
         l’accord d’une autre entreprise.\n\n\
         Cela vous serait-il utile ?",
    ),
    exchange(
        "Nous avons déjà essayé deux outils, et les deux ont échoué avec l’équipe de nuit.",
        "C’est souvent la nuit que tout se joue. Un client qui avait vécu la même chose a laissé \
         l’équipe de nuit essayer en premier, seule, pendant un mois.\n\n\
         Voulez-vous que nous réfléchissions à un tel essai ?",
    ),
];

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
    inbound_subject: "Appel : nous a appelés",
    inbound: &[
        "Nous a rappelés, intérêt réel, question sur l’effort du changement. Démo convenue.",
        "Appel suite au mail. Peut-on importer leur fichier ? Oui. Envoie un exemple.",
        "Question sur la période d’essai. Répondu, nous envoie la liste des sites.",
    ],
};

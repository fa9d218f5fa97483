//! French: what leads write, and our replies to just that.

use super::super::{Enquiry, Exchange, Theirs, enquiry, exchange};

pub(super) const THEIRS: Theirs = Theirs {
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
        "J’ai déjà reçu ce message de votre collègue il y a quelques jours. Je veux bien en savoir \
         plus, mais une fois suffit.",
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

pub(super) const QUESTIONS: &[Exchange] = &[
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

pub(super) const OBJECTIONS: &[Exchange] = &[
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

pub(super) const ENQUIRIES: &[Enquiry] = &[
    enquiry(
        "Question sur votre logiciel",
        "Je vous ai trouvés en cherchant un outil de planning. Nous sommes environ 80 à {city}, en \
         trois équipes. Peut-on échanger des horaires sans qu’un responsable valide chaque échange \
         ?",
        "Merci de votre message ! Oui : vous fixez les règles une fois, et les échanges qui les \
         respectent se font sans validation. Le plus simple est de vous le montrer sur votre \
         propre exemple : {day} à {hour}, cela vous irait ?",
    ),
    enquiry(
        "Prix pour 150 personnes",
        "Pourriez-vous me dire combien coûte Lindenplan pour environ 150 personnes sur deux sites \
         ? Nous aimerions décider ce trimestre.",
        "Merci de votre intérêt pour Lindenplan. Pour 150 personnes, comptez environ {price} par \
         personne et par mois, tout compris ; les tarifs sont joints. Les parcourons-nous {day} à \
         {hour} ?",
    ),
    enquiry(
        "Sur recommandation",
        "Une collègue d’une autre entreprise m’a parlé de vous. Nous planifions encore sur papier, \
         et cela se voit. Quelqu’un pourrait-il m’expliquer comment se passe le changement ?",
        "Merci de nous écrire, et remerciez votre collègue. Depuis le papier, il faut environ deux \
         semaines, et c’est nous qui saisissons. Pouvons-nous en parler {day} à {hour}, pour que \
         je comprenne votre organisation actuelle ?",
    ),
    enquiry(
        "Démonstration pour {org}",
        "J’aimerais une démonstration pour nos {crew}, plutôt le matin. De quoi avez-vous besoin \
         pour la préparer ?",
        "Avec plaisir. Un de vos plannings me suffit, même en photo. Seriez-vous libre {day} à \
         {hour} ?",
    ),
];

pub(super) const CHAT_ENQUIRIES: &[Exchange] = &[
    exchange(
        "Bonjour, une collègue m’a donné ce numéro. Faites-vous des plannings pour une soixantaine \
         de personnes ?",
        "Bonjour et bienvenue ! Oui, soixante personnes, c’est un début typique. En parlons-nous \
         {day} à {hour} ?",
    ),
    exchange(
        "Bonjour, j’ai vu votre vidéo. Puis-je avoir un prix pour deux sites ?",
        "Bien sûr. Cela dépend un peu du nombre de personnes ; puis-je vous appeler {day} à {hour} \
         ?",
    ),
    exchange(
        "Bonjour, c’est bien Lindenplan ? Nous aimerions une démonstration pour nos {crew}.",
        "Oui, vous êtes au bon endroit. {Day} à {hour}, cela vous irait ? J’apporterai un exemple \
         proche de vos horaires.",
    ),
];

pub(super) const CHATS: &[Exchange] = &[
    exchange(
        "Oui, ici c’est bien. Envoyez.",
        "Avec plaisir, merci ! C’est parti par mail. {Day} à {hour} pour vos questions ?",
    ),
    exchange(
        "Oui, volontiers, cela peut servir.",
        "Volontiers. Je vous le montre {day} à {hour}, si cela vous convient ; l’invitation suit \
         par mail.",
    ),
    exchange(
        "Vous tombez bien, nous en parlions hier. Vous m’appelez ?",
        "Bien sûr. Je vous appelle {day} à {hour} et vous envoie une courte présentation avant.",
    ),
    exchange(
        "D’accord, regardons. Après 15 h, c’est mieux.",
        "Parfait. {Day}, {hour} ? Je vous envoie l’invitation par mail.",
    ),
    exchange(
        "Cela coûte combien, à peu près ?",
        "Environ {price} par personne et par mois. Voulez-vous que je vous fasse le calcul {day} à \
         {hour} ?",
    ),
];

pub(super) const CHECK_INS: &[Exchange] = &[
    exchange(
        "Tout va bien, merci. L’équipe du matin l’a adopté, et ce n’est pas rien.",
        "J’en suis ravi{e}, saluez l’équipe du matin de ma part.",
    ),
    exchange(
        "Cela fonctionne bien. Un souhait : afficher les horaires de bus ? Je ne plaisante qu’à \
         moitié.",
        "À moitié, cela me suffit : j’ai transmis l’idée des bus à l’équipe et je vous tiens au \
         courant.",
    ),
    exchange(
        "Merci de demander. Deux nouvelles personnes font les plannings, elles aimeraient suivre \
         la formation.",
        "Parfait, les deux places sont réservées. L’invitation avec le lien arrive {day}.",
    ),
    exchange(
        "Très satisfaits pour l’instant. Pourriez-vous ajouter notre second site au premier du \
         mois ?",
        "Avec plaisir. Le second site est prêt et démarre le premier ; je vérifierai moi-même ce \
         jour-là.",
    ),
    exchange(
        "Il y a eu un accroc mardi avec l’export vers la paie, mais votre support l’a réglé le \
         jour même.",
        "Merci de le dire aussi gentiment. Nous avons trouvé la cause et ajouté un contrôle, pour \
         que cela ne revienne pas.",
    ),
];

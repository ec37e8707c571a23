# Tous les textes du bot, en français. Phrases courtes, mots simples.

## Fiches

card-access = Accès
card-part-of = Fait partie de
card-parts = Contient
card-parts-counted = { $count } outils de ce catalogue
card-replaces = Remplace
card-replaced = Remplacé par
card-title = Titre
card-our-translation = le nom ci-dessus est notre traduction
card-edition-value = { $label }, { $date }
card-languages = Langues
card-topics = Thèmes
card-audience = Pour
card-related = À voir aussi
card-open = Page officielle
card-tools-page = page des outils { $organisation }
card-no-page = Je ne connais pas de page pour cet outil seul. Le lien ouvre la liste de tous les outils.
card-unverified = Cette adresse n’a pas été vérifiée.
card-seen-alive = Cette adresse fonctionnait encore le { $day }.
card-page-only = { $languages } (page web seulement)
card-page-language = Langue de la page : { $language }.
entry-detail = { $topic }, { $date }
entry-page-language = { $detail } (page en { $language })

kind-guidelines = Directives
kind-guide = Guide
kind-handbook = Manuel
kind-compendium = Recueil
kind-study = Étude
kind-report = Rapport
kind-framework = Cadre
kind-convention = Convention
kind-declaration = Déclaration
kind-recommendation = Recommandation
kind-standard = Norme
kind-model = Modèle
kind-strategy = Stratégie
kind-self-assessment = Auto-évaluation
kind-application = Application
kind-course = Cours
kind-package = Dossier
kind-nomenclature = Nomenclature
kind-reference = Référence
kind-brochure = Brochure
access-public = Public
access-members = Membres
access-subscription = Abonnement

reference = { $unit } { $number } { $subject }
reference-alone = { $unit } { $number }

## Listes, et sur quoi repose une référence

semicolon = { " ; " }
colon = { " : " }
brackets = { " (" }{ $text })
and-more = et { $count } de plus
basis-official = officiel
basis-third-party = selon d’autres sources
basis-inferred = notre lecture

## Recherche

choice = Est-ce cela que vous cherchez avec « { $query } » ?
choices = « { $query } » correspond à plusieurs outils. Lequel voulez-vous ?
nothing = Je n’ai trouvé aucun outil pour « { $query } ».
nothing-absent = { $subject } : ce catalogue n’a pas d’outil à ce sujet. Vous trouverez peut-être plus ici : { $page }.
nothing-instead = Essayez un mot du titre ou un sigle comme { $example }, ou parcourez les thèmes.
nothing-asked = Que cherchez-vous ? Écrivez-le après la commande, par exemple : { $example }
nothing-asked-why = Écrivez après la commande ce que vous cherchiez, et j’explique ma réponse. Par exemple : { $example }
nothing-filtered = Je n’ai trouvé aucun outil pour « { $query } » avec { $filters }.
nothing-unfiltered = Chercher sans filtre

## Termes

term-line = { $language } : { $words }
term-ours = { $mark } nos propres mots, pas encore trouvés dans un document
term-choices = Quel terme cherchez-vous avec « { $query } » ?
term-unknown = Je ne connais pas le terme « { $query } ». Vous pouvez le chercher parmi les outils.
term-search = Chercher parmi les outils
term-nothing-asked = Écrivez un mot ou un sigle après la commande, dans n’importe quelle langue. Par exemple : { $example }

## Pourquoi un outil a été trouvé

why-heading = Pourquoi j’ai trouvé ces réponses à « { $query } » :
why-nothing = Je n’ai rien trouvé dans le catalogue pour « { $query } ».
why-hit = { $title } (sûr à { $percent } %) : { $reasons }
why-exact = « { $said } » figure dans { $where }
why-prefix = « { $said } » est le début de « { $meant } », dans { $where }
why-typo = « { $said } » = « { $meant } », dans { $where }
why-form = « { $said } » est une forme de « { $meant } », dans { $where }
why-synonym = « { $said } » veut dire « { $meant } », dans { $where }
why-joined = « { $said } » est « { $meant } » écrit autrement, dans { $where }
why-misspelling = « { $said } » est une faute connue pour { $meant }
where-id = l’identifiant de l’outil
where-title = le titre
where-acronym = ses sigles
where-alias = ses autres noms
where-misspelling = ses fautes connues
where-reference = ses références
where-keyword = ses mots-clés
where-need = ce à quoi il sert
where-page = ses pages officielles
where-topic = ses thèmes
where-summary = sa description

## Listes

only-five = Je réponds à { $most } questions à la fois, au plus. Posez les autres séparément.
page-previous = ← Précédente
page-next = Suivante →
page-footer = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
  }, page { $page } sur { $pages }
page-alone = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
  }
tools-heading = Tous les outils, par thème
tools-filtered = Outils avec { $filters }
tools-none = Aucun outil ne correspond à { $filters }.
tools-words = Cette commande liste les outils avec des filtres. Pour chercher des mots, utilisez /tool.
topics-heading = Thèmes
kinds-heading = Natures d’outils
kinds-button = Par nature
topic-detail = { $count ->
    [one] { $count } outil
   *[other] { $count } outils
  }
new-heading = Derniers ajouts
new-detail = ajouté le { $added }
reference-tools = Outils utiles : { $reference }
reference-none = Aucun outil connu ici pour : { $reference }.

## Filtres

filter-mistake = Je n’ai pas pu lire { $filter }.
filter-topic = Écrivez l’identifiant d’un thème, par exemple topic:{ $example }.
filter-kind = Choisissez une nature :
filter-access = Choisissez qui peut le lire ou l’utiliser :
filter-lang = Écrivez la langue d’un outil, par exemple lang:fr.
filter-year = Écrivez une année ou une période : year:2020, year:2018- ou year:2015-2018.
filter-reference = Écrivez un numéro ({ $system }), par exemple { $example }.
filter-page = Écrivez un numéro de page, par exemple page:2.

## Langue

language-now = Je réponds en { $language }. Choisissez une autre langue :
language-auto = Automatique
language-auto-detail = la langue de votre appareil ou de ce lieu
language-unknown = Je ne parle pas encore { $wish }. Je parle : { $codes }.
language-chosen = Désormais, je vous réponds en français.
language-chosen-here = Désormais, je réponds ici en français.
language-forgotten = Désormais, j’utilise la langue de votre appareil.
language-not-kept = Désolé, je ne peux pas enregistrer votre choix ici ; rien n’a changé.
language-not-allowed = Seuls les responsables de ce lieu peuvent en choisir la langue. Pour choisir la vôtre, retirez « here ».

## Aide

command-tool = Trouver un outil
    .usage = mots
command-tools = Lister les outils
    .usage = topic:… kind:… access:… lang:… year:…
command-topics = Voir les thèmes
    .usage = { "" }
command-new = Voir les derniers ajouts
    .usage = { "" }
command-why = Expliquer une réponse
    .usage = mots
command-term = Trouver un terme dans d’autres langues
    .usage = mot
command-digest = Recevoir les nouveautés automatiquement
    .usage = on 08:00 Paris
command-language = Choisir la langue
    .usage = en
command-help = Voir ce que je sais faire
    .usage = { "" }
command-about = À propos du bot, et ce qu’il conserve
    .usage = { "" }
start-hello = Bonjour ! { $organisation } : je connais { $count ->
    [one] { $count } outil
   *[other] { $count } outils
  }, et je trouve celui qu’il vous faut.
start-how = Écrivez ce que vous cherchez : un titre, un sigle ou un besoin. Les fautes de frappe ne gênent pas. Essayez par exemple :
start-how-group = Ici, je réponds aux commandes, par exemple { $example }. Les fautes de frappe ne gênent pas. Essayez par exemple :
start-digest-rests = Votre résumé est arrêté, car je ne pouvais plus vous joindre. Appuyez sur le bouton pour le recevoir à nouveau, avec toutes les nouveautés depuis.
help-heading = Ce que je sais faire
help-plain = En conversation directe, écrivez simplement ce que vous cherchez. Plusieurs outils à la fois : { $examples }
help-filters = Des filtres peuvent accompagner les mots : { $example }
about-what = { $organisation } : ce bot trouve ses outils. Version { $version }.
about-catalogue = Le catalogue contient { $count ->
    [one] { $count } outil
   *[other] { $count } outils
  } ; le dernier est arrivé le { $date }. { $page }.
about-page = Page officielle des outils
reply-thanks = Avec plaisir !
reply-bye = Au revoir !
reply-ok = Bien. Écrivez ce que vous cherchez, par exemple : { $example }
reply-no = D’accord. Je suis là quand vous aurez besoin de moi.
reply-sorry = Je suis désolé ! Essayez d’autres mots, par exemple { $example }, ou parcourez les thèmes.
reply-human = Je suis un programme, et personne d’autre ne lit cette conversation. Adressez-vous à l’exploitant de ce bot, ou à la personne qui vous en a parlé.
reply-share = Pour partager un outil, ouvrez d’abord sa fiche : un bouton en dessous la partage. Vous pouvez aussi envoyer son lien.
reply-file = Je n’envoie pas de fichiers. Chaque fiche mène à la page officielle, où se trouve le document. Écrivez l’outil qu’il vous faut, par exemple : { $example }
reply-label = Je ne sais pas de quel message vous parlez. Appuyez sur le bouton qui se trouve dessous, ou écrivez ce que vous cherchez.
about-privacy = Le bot conserve la langue que vous choisissez. Pour un résumé, il conserve les réglages, qui les a changés et quand. Il ne conserve pas vos questions ; il compte ce qu’il n’a pas trouvé, sans noter qui l’a demandé.
privacy-more = { $mydata } montre ce que je conserve sur vous. { $forgetme } me le fait oublier aussitôt. Rien d’autre n’est conservé : ni nom, ni profil, ni message.
privacy-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
  }
privacy-kept-question = Ce que vous demandez : seulement jusqu’à la réponse, au plus { $days }.
privacy-kept-language = La langue choisie : jusqu’à ce que vous en choisissiez une autre ou la fassiez oublier.
privacy-kept-subscription = Un résumé, son heure et ses filtres : jusqu’à son arrêt, ou { $days } après que je ne peux plus joindre le lieu.
privacy-kept-history = Qui a changé un résumé, quand et avec quels mots : { $days }.
privacy-kept-sent = Les résumés envoyés : { $days }.
privacy-kept-unsent = Les résumés qui ne sont pas arrivés : { $days }.
privacy-kept-unfound = Ce que je n’ai pas trouvé, sans dire qui l’a demandé : { $days } après la dernière demande.
privacy-kept-author = Qui a changé le catalogue, suggéré ou décidé quelque chose : { $days }.
command-privacy = Ce qui est conservé, et combien de temps
command-mydata = Ce qui est conservé sur moi
command-forgetme = M’oublier
mydata-id = La plateforme vous connaît sous { $id }.
mydata-language = Langue : { $language }.
mydata-digests = Résumés de cette conversation encore en mémoire : { $count }.
mydata-events = Changements de résumés notés avec votre identifiant : { $count }.
mydata-authored = Ce qui est noté avec votre identifiant dans le catalogue : { $count }.
mydata-change = { $moment } : un changement
mydata-suggestion = { $moment } : une suggestion
mydata-decision = { $moment } : une décision
mydata-nothing = Je ne conserve rien sur vous.
mydata-direct = Je ne le montre qu’à vous : écrivez-moi { $command } en conversation directe.
mydata-unread = Je ne peux pas le lire pour le moment. Réessayez dans quelques minutes.
forgetme-done = C’est oublié : votre langue, le résumé de cette conversation avec son historique, et votre identifiant partout où il était noté.
forgetme-done-here = C’est oublié : votre langue, et votre identifiant partout où il était noté. Le résumé de ce lieu reste, car d’autres le lisent aussi. Pour votre conversation directe avec moi, écrivez-y { $forgetme }.
forgetme-failed = Je n’ai pas pu tout oublier pour le moment. Réessayez dans quelques minutes.

## Résumés

digest-heading = Nouveautés du catalogue, { $date } : { $counts }
digest-heading-nothing = Rien de nouveau au catalogue, { $date }
digest-count-new = { $count ->
    [one] { $count } nouvel outil
   *[other] { $count } nouveaux outils
  }
digest-count-edition = { $count ->
    [one] { $count } nouvelle édition
   *[other] { $count } nouvelles éditions
  }
digest-count-withdrawn = { $count ->
    [one] { $count } outil retiré
   *[other] { $count } outils retirés
  }
digest-since = Ce résumé contient tout depuis le { $date }.
digest-nothing = Rien de nouveau cette semaine.
digest-new = Nouveaux outils
digest-edition = Nouvelles éditions
digest-withdrawn = Retirés du catalogue
digest-entry = { $edition } – { $summary }
digest-more = { $count ->
    [one] { $count } autre entrée
   *[other] { $count } autres entrées
  } : { $command } donne les derniers ajouts.
digest-grown = Le catalogue s’est enrichi de { $count } nouveaux outils. { $command } les donne tous, et chaque thème a sa liste.
digest-grown-topics = Et { $count } de plus, par thème
digest-grown-topic = { $count ->
    [one] { $count } nouvel outil
   *[other] { $count } nouveaux outils
  }
digest-cards = Voir les fiches
digest-settings = Réglages du résumé

digest-timetable = { $days } à { $time } ({ $zone })
digest-daily = chaque jour
digest-workdays = chaque jour ouvré
digest-monday-to-friday = du lundi au vendredi
digest-weekly = chaque { $weekday }
digest-zone = { $city }, { $offset }
digest-place = { $city }, { $country }
digest-clock = il y est { $time } ({ $offset })
digest-moment = { $day } à { $time } ({ $zone })
digest-moment-short = { $day } à { $time } { $offset }
digest-everything = tout
digest-in-language = en { $language }
digest-years = de { $since } à { $until }
digest-since-year = à partir de { $year }
digest-until-year = jusqu’en { $year }

digest-is-on = Le résumé est actif ici.
digest-is-paused = Le résumé est en pause.
digest-is-gone = Le résumé est arrêté, car il n’arrivait plus ici.
digest-none = Aucun résumé n’arrive ici.
digest-what-it-is = Un résumé est un court message avec les nouveautés du catalogue. Il arrive à l’heure que vous choisissez, et seulement s’il y a du nouveau.
digest-when = Quand : { $timetable }.
digest-workdays-of = Jours ouvrés ({ $country }) : { $days }, sauf jours fériés.
digest-workdays-anywhere = Ce fuseau horaire ne me dit pas votre pays : les jours ouvrés sont donc du lundi au vendredi, jours fériés compris. Pour changer cela, nommez une ville : { $example }
digest-week = du { $first } au { $last }
digest-holds = Quoi : { $filters }.
digest-speaks = Langue : { $language }.
digest-line = Quand il n’y a rien de nouveau pendant une semaine, un court message le dit.
digest-once = Si je ne peux pas savoir si un résumé est arrivé, je ne l’envoie pas une seconde fois.
digest-next = Prochain : { $moment }, s’il y a du nouveau.
digest-next-now = Le prochain arrive dans un instant, s’il y a du nouveau.
digest-paused = Aucun résumé n’arrive tant que personne ne le reprend.
digest-paused-until = Il revient : { $moment }.
digest-gone = Reprenez le résumé pour le recevoir de nouveau.
digest-nothing-lost = Rien n’est perdu : ce qui est nouveau d’ici là arrive avec le prochain résumé.
digest-off = Le résumé est arrêté. Merci de l’avoir lu !
digest-nothing-sent = Aucun résumé n’a été envoyé ces { $days } derniers jours.

digest-outcome-planned = { $day } : il y avait du nouveau.
digest-outcome-empty = { $day } : rien de nouveau, donc rien n’a été envoyé.
digest-outcome-filtered = { $day } : rien de nouveau ne correspondait à votre choix, donc rien n’a été envoyé.
digest-outcome-missed = { $day } : j’étais absent plus de 12 heures. Vous recevrez tout avec le prochain résumé.
digest-outcome-busy = { $day } : un résumé précédent attendait encore. Vous recevrez tout ce qui est nouveau depuis avec le prochain.
digest-outcome-asked = Le { $day }, quelqu’un a demandé le résumé. Il arrive.
digest-first = Le premier résumé est encore à venir.
digest-filtered = { " " }Votre choix : { $filters }.
digest-delivery-pending = Le résumé du { $day } attend d’être envoyé. Essais jusqu’ici : { $attempts }.
digest-delivery-sending = Le résumé du { $day } part en ce moment.
digest-delivery-sent = Dernier envoi : { $moment }. Il parlait { $count ->
    [one] d’un outil
   *[other] de { $count } outils
  }.
digest-delivery-unknown = Je ne sais pas si le résumé du { $day } est arrivé, donc je ne le renvoie pas.
digest-delivery-gone = Le résumé du { $day } n’a pas pu être envoyé ici.
digest-delivery-failed = Le résumé du { $day } a été refusé. Essais : { $attempts }.
digest-delivery-error = La raison : { $error }
digest-waiting = Je réessaie jusqu’à ce qu’il arrive.
digest-failed = Vous recevrez son contenu avec le prochain résumé, sauf si une partie est arrivée.

digest-events = Ce qui s’est passé
digest-no-events = Rien d’autre ne s’est passé ici.
digest-older = Changements plus anciens
digest-event = { $moment } : { $what } ({ $actor })
digest-event-on = activé
digest-event-changed = modifié
digest-event-off = arrêté
digest-event-paused = mis en pause
digest-event-resumed = repris
digest-event-asked = envoyé sur demande
digest-event-gone = ce lieu était injoignable
digest-event-moved = déplacé avec cette conversation
digest-event-failed = un résumé a été refusé
digest-event-unknown = un résumé n’est peut-être pas arrivé
digest-actor-you = vous
digest-actor-somebody = quelqu’un dans ce lieu
digest-actor-bot = le bot
digest-actor-platform = la plateforme
digest-actor-forgotten = quelqu’un qui a été oublié

digest-try-daily = Chaque jour à 08:00
digest-try-workdays = Les jours ouvrés à 08:00
digest-try-weekly = Chaque lundi à 08:00
digest-do-on = Recevoir cela régulièrement
digest-do-off = Arrêter
digest-do-again = Réactiver
digest-do-pause = Pause de 2 semaines
digest-do-resume = Reprendre
digest-do-preview = Aperçu
digest-do-status = Réglages du résumé
digest-do-why = Pourquoi est-il arrivé ou non ?
digest-do-change = Changer l’heure ou les jours
digest-lately = Nouveautés des { $days } derniers jours

digest-ask-zone = Où êtes-vous ? J’ai besoin de savoir quand il y est { $time }. Choisissez un lieu, ou ajoutez votre ville, par exemple : { $example }
digest-ask-zone-example = Dakar
digest-which-zone = « { $place } » peut désigner plusieurs fuseaux horaires. Lequel est le vôtre ?
digest-zone-near = Je ne connais pas « { $place } ». Est-ce l’un de ceux-ci ?
digest-zone-unknown = Je n’ai pas trouvé « { $place } ». Choisissez un lieu qui a la même heure que vous, ou écrivez la grande ville la plus proche ou votre pays.
digest-day-or-place = « { $code } » peut être un jour ou un lieu. Que voulez-vous dire ?
digest-how = Écrivez ce que vous voulez changer, dans n’importe quel ordre : quotidien, jours ouvrés ou des jours de la semaine, une heure, une ville ou un pays, des filtres. Par exemple : { $example }
digest-how-example = on lundi 8h30 Paris lang:fr
digest-words = Vous pouvez aussi écrire : { $off }, { $pause }, { $resume }, { $preview }, { $status }, { $why }
digest-also-in = Vous demandez des outils en { $language }. Le résumé lui-même est écrit dans une autre langue. Le voulez-vous aussi en { $language } ?
digest-do-also-in = Oui, en { $language }
digest-meant = Je peux envoyer ce résumé. Est-ce ce que vous voulez ?
digest-misread-time = Écrivez une seule heure, comme 08:00, 8h30 ou 20h.
digest-unsupported = Je ne peux pas envoyer un résumé de cette façon : { $said }
digest-misread-rhythm = Un résumé arrive chaque jour, les jours ouvrés, ou les jours de la semaine que vous nommez. Choisissez, s’il vous plaît.
digest-misread-language = J’écris des résumés en : { $codes }. Par exemple : in:fr
digest-misread-pause = Écrivez la durée, par exemple 10j, 2 semaines, jusqu’à vendredi, jusqu’au 1er décembre ou jusqu’au 2030-01-31. Un an au plus.
digest-misread-days = Écrivez un nombre de jours de 1 à 366, par exemple : { $example }
digest-misread-filter = Écrivez les filtres ainsi : lang:fr year:2020-
digest-misread-day = Écrivez le jour d’un résumé ainsi : { $example }
digest-too-many = Ces filtres sont trop nombreux. Un résumé peut en avoir { $most }, et chaque combinaison compte.

digest-preview = Voici un aperçu de ce que le prochain résumé contiendra. Rien n’a été envoyé.
digest-preview-days = Ceci est un aperçu. Il montre les nouveautés { $days ->
    [one] du dernier jour
   *[other] des { $days } derniers jours
  } ; rien n’a été envoyé.
digest-nothing-waiting = Il n’y a encore rien pour le prochain résumé.
digest-asked = J’envoie les nouveautés maintenant. Le résumé arrive dans un instant.
digest-nothing-waiting-filtered = Pour le prochain résumé, il n’y a encore rien qui corresponde à votre choix : { $filters }.
digest-nothing-lately = Aucune nouveauté { $days ->
    [one] depuis un jour
   *[other] ces { $days } derniers jours
  }.
digest-nothing-lately-filtered = Aucune nouveauté qui corresponde à votre choix { $days ->
    [one] depuis un jour
   *[other] ces { $days } derniers jours
  }. Votre choix : { $filters }.
digest-cards-left = { $count ->
    [one] { $count } autre fiche
   *[other] { $count } autres fiches
  }
digest-cards-gone = Je n’ai plus les fiches du { $day } : je garde un résumé { $days } jours.
digest-cards-none = Aucun résumé avec des fiches n’est arrivé ici le { $day }.
digest-cards-to-come = Le résumé du { $day } est encore à venir : il n’a pas encore de fiches.

digest-not-allowed = Seuls les responsables de ce lieu peuvent changer son résumé. Vous pouvez le consulter, ou avoir le vôtre en conversation directe avec moi.
digest-not-kept = Désolé, je n’ai pas pu l’enregistrer ; rien n’a changé. Réessayez plus tard.
digest-elsewhere = Les résumés arrivent dans Slack et dans Telegram. Ici, je peux vous montrer à quoi ils ressemblent.
digest-somebody = Quelqu’un
digest-announce-on = { $person } a activé ici un résumé des nouveautés : { $what }. { $command } le montre ; vous pouvez l’y arrêter.
digest-announce-changed = { $person } a modifié le résumé : { $what }.
digest-announce-off = { $person } a arrêté le résumé ici. { $command } le réactive.
digest-announce-paused = { $person } a mis le résumé en pause ici.
digest-announce-resumed = { $person } a repris le résumé ici. { $command } dit quand il arrive.
digest-only = seulement { $filters }
digest-changed-language = en { $language }
digest-changed-begins = prochain résumé : { $day }
digest-changed-line-on = une ligne par semaine s’il n’y a rien de nouveau
digest-changed-line-off = aucun message s’il n’y a rien de nouveau
digest-changed-repeats-on = envoyé une seconde fois en cas de doute
digest-changed-repeats-off = pas envoyé une seconde fois en cas de doute

## Ce que les gens écrivent : des mots séparés par des virgules.

# d’autres noms des commandes
typed-command-tool = outil, chercher, recherche, rechercher, trouver
typed-command-tools = outils, liste, lister, tout, tous les outils
typed-command-topics = thème, thèmes, sujets, rubriques
typed-command-new = nouveautés, nouveau, nouveaux, récent, récents, dernier, derniers
typed-command-digest = résumé, résumés, infolettre
typed-command-language = langue, langues, réglages, paramètres
typed-command-help = aide, commandes, menu
typed-command-about = à propos, apropos
typed-command-privacy = confidentialité, vie privée, rgpd, oublier, oublie, effacer mes données, qui voit mes questions, supprimer mon compte, effacer mon compte
typed-command-mydata = mes données
typed-command-forgetme = oubliez-moi, oublie-moi, supprimer mes données
typed-command-subscribe = abonner, s’abonner, abonnez-moi, abonnement
typed-command-term = terme, définir, définition, équivalent, équivalents
typed-command-unsubscribe = désabonner, se désabonner, désabonnez-moi, désinscription, arrêter, arrêtez de m’envoyer ça, arrête de m’envoyer ça, arrêtez les résumés, plus de résumés, ne m’envoyez plus rien, retirez-moi de la liste, je ne veux plus recevoir, me désabonner, je veux me désabonner, je souhaite me désabonner, me désinscrire, se désinscrire, désinscrire, désinscrivez-moi, désinscris-moi, désabonne-moi, arrête de publier ici, arrêtez de publier ici, arrête d’écrire, arrêtez d’écrire, ne m’écris plus, ne m’écrivez plus, n’écrivez plus

# les petites phrases, et les questions sur le robot
typed-talk-hello = bonjour, bonsoir, salut, coucou, bonjour à tous, ça va, comment ça va, comment allez-vous, comment vas-tu, enchanté, tu es là, vous êtes là, es-tu là, êtes-vous là, t’es là, il y a quelqu’un, y a-t-il quelqu’un, y a quelqu’un, bien le bonjour, hello, rebonjour, comment ça se passe, tout va bien, je suis nouveau ici, je suis nouvelle ici, salut tout le monde
typed-talk-thanks = merci, merci beaucoup, merci bien, mille mercis, grand merci, un grand merci, je vous remercie, merci pour votre aide, merci pour ton aide, merci de votre aide, c’est gentil, très gentil, bravo, bon travail, beau travail, bien joué, bon bot, c’est très utile, très utile, excellent, formidable, tu es génial, je te remercie, c’est parfait, merci infiniment, merci mille fois, tu me sauves, vous me sauvez, merci pour tout, tu m’as bien aidé, vous m’avez bien aidé, tu m’as aidé, vous m’avez aidé, ça m’a aidé, ça m’a bien aidé
typed-talk-bye = au revoir, à bientôt, à plus, bonne nuit, bonne journée, bonne soirée, adieu, à demain, à la prochaine, ciao, à plus tard, à tout à l’heure, bon week-end, salut à bientôt
typed-talk-ok = d’accord, oui, bien, très bien, parfait, super, compris, entendu, c’est bon, génial, bravo, essai, ça marche, bien sûr, exactement, c’est ça, ouais, ça va bien, volontiers, correct, pas de problème, mdr, haha
typed-yes = oui, d’accord, ouais, bien sûr, exactement, c’est ça, c’est bon, volontiers, correct, parfait, vas-y, allez-y, tout à fait, oui merci
typed-talk-no = non, non merci, pas maintenant, pas aujourd’hui, rien, rien d’autre, laisse tomber, laissez tomber, laisse, tant pis, oublie, annuler, annule, annulez, pas la peine, pas besoin, désolé mauvaise conversation, désolée mauvaise conversation, mauvaise conversation, mauvais chat, désolé mauvais chat, désolé erreur, oups mauvais chat, ignorez ça, ignore ça
typed-talk-sorry = faux, c’est faux, incorrect, ce n’est pas ça, c’est pas ça, pas ça, ce n’est pas ce que je cherche, ce n’est pas ce que je voulais, ce n’est pas ce que j’ai demandé, c’est pas ce que je cherche, ça ne marche pas, ça marche pas, ça ne fonctionne pas, ne marche pas, tu es nul, c’est nul, nul, bot stupide, stupide, inutile, tu es inutile, vous ne comprenez pas, tu ne comprends pas, tu ne comprends rien, tu comprends rien, mauvaise réponse, n’importe quoi, c’est n’importe quoi, mauvais outil, ça ne m’aide pas, ce n’est pas le bon outil, merde, idiot, crétin, ta gueule, tais-toi, je te déteste, ça ne sert à rien, toujours faux, c’est nul ton truc
typed-talk-human = je veux parler à quelqu’un, je veux parler à une personne, je veux parler à un humain, parler à un humain, parler à quelqu’un, parler à une personne, une vraie personne, un humain, contact, contacter, contactez-nous, qui contacter, comment vous contacter, assistance, un commentaire, signaler un problème, réclamation, je peux parler à quelqu’un, puis-je parler à quelqu’un
typed-talk-share = partager, partage, partager ceci, comment partager, transférer
typed-talk-file = envoie-moi le pdf, envoyez-moi le pdf, envoie le pdf, le pdf svp, envoie-moi le document, envoyez-moi le document, où télécharger, où puis-je le télécharger, où est le pdf, comment le télécharger, le lien de téléchargement, envoie-moi le lien, envoyez-moi le lien, je veux le pdf, peux-tu m’envoyer le pdf, pouvez-vous m’envoyer le pdf, traduis ce document, traduisez ce document
typed-talk-label = plus, encore plus, voir plus, suite, la suite, suivant, page suivante, retour, revenir, page précédente, précédent, le premier, la première, le deuxième, le dernier, celui-ci, celui-là, ouvre-le, et l’autre, l’autre
typed-talk-quit = quitter, sortir
typed-talk-filler = svp, stp, s’il vous plaît, vous, plaît, te, robot, bot, tous, encore, beaucoup, moi, en, le, la, les, montre, montrez, montre-moi, montrez-moi, donne-moi, donnez-moi, donne, donnez, affiche, affichez, je veux voir, je voudrais voir, j’aimerais voir, peux-tu, pouvez-vous, parlez-vous, parles-tu, tu parles, vous parlez, répondre en, réponds en, répondez en, parler, passer en, langue, cette semaine, aujourd’hui, ce mois-ci, et, alors, donc, bien, un peu, tu, des, du, un, une, le bot, mon ami, monsieur, madame, parle, parlez, parle-moi en, parlez-moi en, réponds, répondez, réponds-moi en, répondez-moi en
typed-ask-help = aide, aidez-moi, aide-moi, à l’aide, au secours, besoin d’aide, j’ai besoin d’aide, pouvez-vous m’aider, peux-tu m’aider, que pouvez-vous faire, que peux-tu faire, que sais-tu faire, que savez-vous faire, que puis-je demander, que faites-vous, comment ça marche, comment ça fonctionne, mode d’emploi, je ne comprends pas, comment utiliser ce bot, comment utiliser, comment t’utiliser, comment vous utiliser, comment l’utiliser, comment s’en servir, comment chercher, comment rechercher, comment faire, je suis perdu, je suis perdue, quelles sont les commandes, les commandes, liste des commandes, par où commencer, comment commencer, donne-moi un exemple, donnez-moi un exemple, un exemple, exemple, exemples, je comprends pas, je n’ai pas compris, tu fais quoi, que fais-tu, tu peux faire quoi, qu’est-ce que tu peux faire, qu’est-ce que vous pouvez faire, qu’est-ce que tu sais faire, aide moi, sos, pouvez-vous aider, peux-tu aider, que faire, je cherche un outil, je cherche quelque chose, il me faut un outil, j’ai besoin d’un outil, trouver un outil, aidez-moi à trouver un outil, j’ai une question, je voudrais poser une question, j’ai rien compris, je n’ai rien compris, rien compris, je comprends rien, je ne comprends rien, j’y comprends rien
typed-ask-who = qui êtes-vous, qui es-tu, qu’est-ce que c’est, c’est quoi, comment vous appelez-vous, comment t’appelles-tu, êtes-vous un robot, es-tu un robot, c’est un robot, c’est un bot, est-ce un robot, est-ce un bot, est-ce que c’est un bot, tu es un robot, tu es un bot, vous êtes un robot, es-tu humain, êtes-vous humain, tu es humain, êtes-vous une vraie personne, es-tu une vraie personne, es-tu une IA, êtes-vous une IA, tu es une IA, c’est quoi ce bot, qu’est-ce que c’est ce bot, à quoi sers-tu, à quoi servez-vous, à quoi ça sert, à quoi sert ce bot, t’es qui, tu es qui, vous êtes qui, qui t’a créé, qui vous a créé, qui t’a fait, présente-toi, présentez-vous, comment tu t’appelles, quel est ton nom, quel est votre nom, c’est qui, c’est gratuit, est-ce gratuit, c’est officiel, es-tu officiel, es-tu payant, combien ça coûte, qui est ton chef, t’es qui toi, t’es quoi, qui t’es, ça coûte combien, c’est payant
typed-ask-count = combien d’outils, combien d’outils y a-t-il, combien d’outils avez-vous, combien d’outils connaissez-vous, nombre d’outils, combien d’outils connais-tu, combien y a-t-il d’outils, combien d’outils as-tu, combien d’outils en tout, combien d’outils il y a
typed-ask-new = quoi de neuf, quoi de nouveau, du nouveau, les nouveautés, nouveaux outils, derniers outils, les derniers outils, les nouveaux outils, derniers ajouts, quoi de neuf cette semaine, nouveautés, des nouveautés, y a-t-il du nouveau, y a-t-il des nouveautés, rien de nouveau, qu’y a-t-il de nouveau, des nouvelles, quelles nouveautés, quelles sont les nouveautés, les plus récents
typed-ask-list = tous les outils, liste des outils, la liste des outils, liste complète, toute la liste, la liste, tout voir, voir tout, tout montrer, montrez-moi tout, quels outils avez-vous, quels outils y a-t-il, le catalogue, montre-moi tous les outils, montre tout, tout, la liste complète, liste, les outils, vos outils, tes outils, quels sont les outils, quels outils as-tu, qu’avez-vous, qu’est-ce que vous avez, catalogue, catalogue complet, tout le catalogue
typed-ask-topics = quels sont les thèmes, quels thèmes, quels sont les sujets, quels sujets, montre les thèmes, montrez les thèmes, les thèmes, liste des thèmes, tous les thèmes, voir les thèmes
typed-ask-digest = à quelle fréquence publies-tu, à quelle fréquence publiez-vous, quand publies-tu, quand publiez-vous, quand vient le résumé, quand arrive le résumé, quand est le prochain résumé, comment me désabonner, comment se désabonner, comment m’abonner, comment s’abonner, comment arrêter le résumé, est-ce que le résumé est activé, tu publies quand, vous publiez quand, tu postes quand, quand postes-tu
typed-ask-language = changer de langue, changer la langue, change de langue, autre langue, une autre langue, quelles langues parlez-vous, quelles langues parles-tu, quelles langues, choisir la langue, comment je change la langue, comment changer la langue, comment changer de langue, comment je change de langue
typed-mine = français, en français, parlez français, parlez-vous français, français svp, French, francés, francês, французский, на французском, по-французски, французском языке, فرنسي, الفرنسية, بالفرنسية, باللغة الفرنسية, 法语, 法文, 法語
typed-digest = résumé, résumés, infolettre, abonnement
typed-put = mets, mettez, mettre, mettons, faire, fais, faites, peux, pouvez, pourrais, pourriez, veuillez

# les noms des filtres, et les natures au pluriel, dans l’ordre où le catalogue les définit
typed-filter-topic = thème, thèmes, sujet, objet
typed-filter-kind = nature, natures, genre
typed-filter-access = accès
typed-filter-lang = langue, langues
typed-filter-year = année, années, an
typed-filter-page = pages
typed-kinds = directives, guides, manuels, recueils, études, rapports, cadres, conventions, déclarations, recommandations, normes, modèles, stratégies, auto-évaluations, applications, cours, dossiers, nomenclatures, références, brochures

# lequel de plusieurs choix est voulu : « le deuxième », « numéro 3 »
typed-first = premier, première, 1er, 1re
typed-second = deuxième, second, seconde, 2e
typed-third = troisième, 3e
typed-fourth = quatrième, 4e
typed-fifth = cinquième, 5e
typed-last-choice = dernier, dernière, le dernier, la dernière
typed-choice-filler = numéro, choix, option, outil, ouvre, ouvrez, prends, choisis, réponse, résultat

# les mots de politesse autour d’une demande
typed-courtesy = svp, stp, s’il vous plaît, s’il te plaît, merci, merci beaucoup, merci d’avance, bonjour

## Derrière /digest

# les parties de la commande
typed-subcommand-on = oui, activer, abonner, s’abonner, active, activez
typed-subcommand-off = non, arrêter, arrêt, désactiver, désabonner, arrête, arrêtez, arrêtons, stoppe, stopper, stoppez, annule, annuler, annulez, désactive, désactivez, coupe, coupez, supprime, supprimer, supprimez, arrêter d’envoyer, arrête d’envoyer, arrêtez d’envoyer, n’envoie plus, n’envoyez plus
typed-subcommand-pause = pause, suspendre, suspends, suspendez, mise en pause
typed-subcommand-resume = reprendre, reprise, reprends, reprenez, relance, relancez
typed-subcommand-now = maintenant, envoyer
typed-subcommand-preview = aperçu
typed-subcommand-status = état, statut, réglages, historique
typed-subcommand-why = pourquoi
typed-subcommand-cards = fiches, fiche
typed-subcommand-change = changer, modifier, heure
typed-subcommand-help = aide, ?

# à quel rythme
typed-rhythm-daily = quotidien, quotidienne, chaque jour, tous les jours, une fois par jour, quotidiennement, journalier
typed-rhythm-workdays = jours ouvrés, jours ouvrables, en semaine, jour ouvré, jour ouvrable, chaque jour ouvré, chaque jour ouvrable, les jours ouvrés, les jours ouvrables
typed-rhythm-weekly = hebdo, hebdomadaire, chaque semaine, toutes les semaines, une fois par semaine
typed-rhythm-other = mensuel, mensuelle, chaque mois, tous les mois, chaque heure, toutes les heures, chaque année, deux fois par jour, deux fois par semaine, un jour sur deux, sur deux, sur trois, une semaine sur deux, deux fois par mois, chaque trimestre, mensuellement, une fois par mois, par mois, du mois, de chaque mois, fin de mois, fin du mois, trimestriel, annuel
typed-monday-to-friday = lundi au vendredi, du lundi au vendredi
typed-weekend = week-end, week-ends, weekend, weekends, le week-end, les week-ends, chaque week-end, tous les week-ends
typed-except = sauf, sauf le, sauf les, excepté, hormis, hors, pas le, pas les
typed-every = tous les, toutes les, chaque
typed-monday = lundi, lundis, lun., lu
typed-tuesday = mardi, mardis, mar., ma
typed-wednesday = mercredi, mercredis, mer., me
typed-thursday = jeudi, jeudis, jeu., je
typed-friday = vendredi, vendredis, ven., ve
typed-saturday = samedi, samedis, sam., sa
typed-sunday = dimanche, dimanches, dim., di

# les heures : « 8h30 »
typed-noon = midi
typed-midnight = minuit
typed-morning = matin, matins, matinée, ce matin
typed-afternoon = après-midi, cet après-midi, cette après-midi
typed-evening = soir, soirée, ce soir, fin de journée, en fin de journée, soirs
typed-night = nuit, cette nuit, nuits
typed-hour = h, heure, heures
typed-minute = min
typed-am = a.m.
typed-pm = p.m.
typed-numbers = un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze
typed-hours-named = { "" }
typed-half-past = # et demie, # et demi
typed-quarter-past = # et quart
typed-quarter-to = # moins le quart, # moins quart

# pour combien de temps, et depuis quand
typed-hours = heure, heures, minutes
typed-days = j, jour, jours
typed-weeks = s, sem, semaine, semaines
typed-months = mois
typed-years = an, ans, année, années
typed-one = un, une
typed-for = pendant, de
typed-until = jusqu’à, jusqu’au, à, au, jusqu’en, jusqu’à la, jusqu’à l’, jusque
typed-today = aujourd’hui
typed-tomorrow = demain
typed-day-after-tomorrow = après-demain, surlendemain
typed-in = dans, d’ici, après, au bout de
typed-from-now = plus tard
typed-next = prochain, prochaine, le prochain, la prochaine
typed-day-of-month = le, l’, er, ème, jour, du mois, de ce mois
typed-end-of-month = la fin du mois, fin du mois, la fin de ce mois, fin de mois
typed-last = les, derniers, dernières

# ce que contient un envoi
typed-or = ou
typed-and = et, ainsi que
typed-all = tout
typed-line = ligne
typed-no-line = sans-ligne, sans ligne
typed-repeat = répéter, repeter
typed-once = une-fois, une fois
typed-in-languages = en anglais, en français, en espagnol, en portugais, en russe, en arabe, en chinois

# des mots qui ne disent rien autour d’une heure et d’un lieu
typed-filler = à, au, le, la, du, pour, moi, mon, locale, envoyer, les, chaque, tous, toutes, de, et, heure, heures, fuseau, horaire, svp, je, j’ai, veux, voudrais, souhaite, recevoir, un, une, envoie, envoyez, envoyez-moi, envoie-moi, s’il, vous, plaît, vers, dès, me, nous, en, dans, partir, compter, pile, précises, précise

## Quand quelque chose ne va pas

unknown-command = Je ne connais pas { $name }.
too-long = C’est trop long pour moi. Dites-le en { $most } caractères au plus.
too-fast = Vous êtes plus rapide que moi ! Je réponds d’abord à vos dernières questions ; reposez celle-ci dans un instant.
apology = Désolé, il y a eu une erreur de notre côté. Réessayez. Si elle se répète, donnez ce numéro à l’exploitant de ce bot : { $incident }

## Le terminal

console-hint = Tapez le numéro d’un bouton pour l’utiliser. /help montre tout, Ctrl-D quitte. Ce que vous écrivez reste sur cet ordinateur.
console-bye = Au revoir.

## Slack

slack-open = Ouvrir
slack-choose = Choisir
slack-share = Partager ici
slack-back = ← Retour
slack-shared-by = { $person } a partagé ceci :
slack-shared = Partagé avec tout le monde ici.
slack-share-refused = Je ne peux pas publier ici. Invitez-moi d’abord (écrivez /invite et mon nom), puis partagez de nouveau.
slack-share-unknown = Slack n’a pas confirmé le partage. Vérifiez avant de partager de nouveau.
slack-too-late = C’était trop long pour Slack. Réessayez, s’il vous plaît.
slack-later = Slack refuse mes demandes en ce moment. Réessayez dans quelques minutes, s’il vous plaît.
slack-not-installed = Je ne suis pas installé dans votre espace de travail, je ne peux donc pas répondre ici. Adressez-vous à ceux qui le gèrent, ou mentionnez-moi dans un canal partagé avec des personnes qui m’utilisent.
slack-stranger = Vous venez d’un autre espace de travail : ici je vous réponds quand vous me mentionnez et quand vous appuyez sur mes boutons. Les commandes et la fenêtre de recherche marchent là où je suis installé.
slack-modal-title = Trouver un outil
slack-modal-submit = Trouver
slack-modal-close = Fermer
slack-find = Commencez à taper un titre, un sigle ou un besoin
slack-find-hint = temps nécessaire pour la mainlevée
slack-words = Ou écrivez-le avec vos mots, puis appuyez sur Entrée
slack-words-hint = combien de temps le fret attend à la frontière
slack-home-all = Tout voir
slack-home-seen = Mis à jour : { $time }
slack-app-name = Outils { $organisation }
slack-app-description = Trouve le bon outil, même avec des fautes de frappe. { $organisation }.
slack-app-how = Demandez par une commande, une mention, un message direct ou un raccourci. Les fautes de frappe ne gênent pas, et plusieurs langues sont comprises.
slack-shortcut-anywhere = Trouver un outil { $organisation }
slack-shortcut-anywhere-detail = Chercher un outil, de partout dans Slack
slack-shortcut-message = Outils pour ce message
slack-shortcut-message-detail = Trouver des outils pour ce message, même dans un fil
slack-command-hint = [mots, ou : { $words }]
slack-digest-thread = Le fil ci-dessous en dit plus sur chacun.
slack-digest-thread-more = Et { $count } de plus. Tous sont dans le fil ci-dessous.
slack-digest-form = Choisir les jours, l’heure et les thèmes
slack-form-title = Le catalogue
slack-digest-title = Réglages du résumé
slack-digest-save = Enregistrer
slack-digest-for-you = Pour vous uniquement : le résumé arrive dans notre conversation directe.
slack-digest-for-place = Pour tous ici : le résumé arrive dans ce canal.
slack-digest-days = Jours
slack-digest-daily = Chaque jour
slack-digest-workdays = Jours ouvrés, sauf jours fériés
slack-digest-weekly = Chaque { $day }
slack-digest-time = Heure
slack-digest-zone = Fuseau horaire : tapez une ville ou un pays
slack-digest-zone-hint = Paris
slack-digest-topics = Seulement ces thèmes
slack-digest-languages = Seulement les outils dans ces langues
slack-digest-references = Seulement les outils pour ces parties de : { $systems }
slack-digest-all = Tous
slack-digest-kept = Ce résumé a des filtres que ce formulaire ne peut pas montrer : { $filters }. Ils ne changent pas.
slack-digest-line = Quand il n’y a rien de nouveau
slack-digest-line-on = Le dire une fois par semaine
slack-digest-invite = Votre choix est enregistré, mais je ne suis pas encore membre de ce canal. Écrivez ici /invite { $bot } : le résumé arrivera alors de lui-même.
slack-my-name = et mon nom
slack-install = Cette application trouve des outils pour les personnes de votre espace de travail. Slack vous montre ce qu’elle peut faire avant votre accord.
slack-install-button = Ajouter à Slack
slack-install-declined = Rien n’a été installé. Vous pouvez fermer cette page ou recommencer.
slack-install-state = Ce lien a expiré ou a déjà servi. Recommencez depuis la page d’installation.
slack-install-failed = Slack n’a pas terminé l’installation. Réessayez dans un instant.
slack-installed = L’application est maintenant dans l’espace { $workspace }. Dans Slack, écrivez /tool et ce que vous cherchez.
slack-install-again = Recommencer
slack-install-open = Ouvrir Slack

## Telegram

telegram-share = Partager
telegram-post = Partager ici
telegram-back = ← Retour
telegram-stale = Ce bouton est trop ancien pour moi. Posez à nouveau votre question.
telegram-answer-below = La réponse est plus bas.
telegram-opens-private = Ouvrez pour cela une conversation privée avec moi.
telegram-no-words = Je ne peux lire que du texte. Écrivez le nom d’un outil, ou ce qu’il vous faut.
telegram-place-refused = Seules les personnes qui gèrent cette conversation peuvent voir et changer ses réglages ici.
telegram-place-settings = Réglages en conversation privée
telegram-nothing-inline = Rien trouvé. Que puis-je demander ?
telegram-help-inline = Dans n’importe quelle conversation, écrivez { $example } pour trouver un outil et y publier sa fiche.
telegram-help-groups = Dans un groupe, je ne vois que les commandes comme { $command }, les réponses à mes messages et ce qui est publié par mon intermédiaire.
telegram-rights-unknown = Telegram ne m’a pas dit si vous administrez cette conversation. Si c’est le cas, réessayez dans un instant. Si cela continue, nommez-moi aussi administrateur.
telegram-digest-part = { $heading } ({ $number }/{ $of })
telegram-short-description = Trouve le bon outil : par son titre, par son sigle ou par ce qu’il vous faut.
telegram-description = Dites ce que vous cherchez : un titre, un sigle ou un besoin. Les fautes de frappe ne gênent pas. Je réponds avec le bon outil, sa page officielle et les outils voisins. Ailleurs, écrivez mon nom et quelques mots pour publier une fiche.

## Rédaction

command-edit = Modifier la fiche d’un outil
    .usage = [nom d’un outil, puis des lignes]
command-undo = Annuler une modification publiée
    .usage = [numéro d’une modification]
command-suggest = Proposer un outil à la rédaction
    .usage = [titre et lien]
command-proposals = Ce qui est à décider
    .usage = { "" }
command-proposal = Une proposition
    .usage = [son numéro]
command-gaps = Ce qui a été cherché sans être trouvé
    .usage = { "" }
command-unfound = Dire à la rédaction ce qui n’a pas été trouvé
    .usage = [ce que vous cherchiez]
curation-elsewhere = Seule la rédaction du catalogue peut faire cela, dans son propre salon. Vous pouvez lui dire ce qui manque : { $command }.
curation-closed = Il n’y a pas de rédaction ici. Là où ce bot répond dans Slack ou Telegram et qu’une rédaction s’occupe du catalogue, { $command } lui dit ce qui manque.
curation-not-stored = Impossible d’enregistrer pour le moment ; rien n’a été modifié. Veuillez réessayer dans un instant.
curation-undo = Annuler
edit-what = Écrivez le nom d’un outil pour modifier sa fiche, par exemple { $example }.
edit-unknown = Je ne sais pas quel outil est { $tool }. Veuillez écrire son titre complet ou son identifiant.
edit-form = Pour modifier { $title }, copiez ces lignes, changez ce que vous voulez et envoyez-les. Les lignes que vous omettez restent telles quelles. Une ligne sans rien après les deux-points supprime ce champ.
edit-nothing = Le catalogue dit déjà tout cela. Rien n’a été modifié.
edit-broken = Ceci ne peut pas encore être publié. Veuillez corriger ces lignes et les renvoyer :
edit-since = { $entry } a été modifié après que vous l’avez consulté, par { $actor }, { $moment } : { $fields }. Vos lignes n’ont pas été publiées. Veuillez le consulter de nouveau.
edit-look = Consulter de nouveau
edit-done = { $title } : publié par { $actor }, { $moment } ({ $fields }).
undo-done = La modification { $revision } a été annulée par { $actor }, { $moment }.
undo-unknown = Il n’y a pas de modification avec le numéro { $revision }.
undo-heading = Quelle modification voulez-vous annuler ? La plus récente vient en premier.
undo-none = Rien n’a encore été publié ici : il n’y a rien à annuler.
undo-this = Annuler { $revision } : { $title }
undo-detail = { $day } : { $fields }
form-misread = Je ne peux pas lire cette ligne : { $line }
form-near = Voulez-vous dire { $name } ?
form-fields = Une ligne commence par le nom d’un champ et deux-points, par exemple { $example }. Les champs sont : { $fields }
form-example = À quoi il sert, en une phrase.
form-topics = Les thèmes sont : { $topics }
form-draft = Ceci n’est pas encore publié. Appuyez sur une ligne pour la modifier, ou publiez. Vous pouvez aussi copier toutes les lignes, les modifier et les envoyer.
form-missing = Ceci manque encore.
form-send = Envoyer
form-left = D’accord, le formulaire est fermé. Rien n’a été modifié.
form-want = Veuillez écrire : { $field }. Un tiret laisse ce champ vide ; « annuler » ferme le formulaire.
form-now = Actuellement : { $value }
form-open = Remplir
field-title = Titre
field-summary = Résumé
field-topics = Thèmes
field-link = Page officielle
field-edition = Édition
field-languages = Langues
field-acronyms = Sigles
field-aliases = Autres noms
nothing-tell = Le dire à la rédaction
suggest-what = Que manque-t-il ? Écrivez son titre et un lien, par exemple { $example }.
suggest-example = Manuel sur les règles d’origine https://www.example.org/manuel
suggest-link = Ce n’est pas une adresse complète. Copiez-la depuis votre navigateur : elle ressemble à { $example }.
suggest-here = Le catalogue contient déjà cette page :
suggest-done = Merci ! La rédaction du catalogue va l’examiner.
suggest-known = Merci ! La rédaction a déjà reçu cette suggestion.
suggest-many = Merci ! { $most } de vos suggestions attendent la rédaction. Envoyez-en d’autres quand elles auront été examinées.
proposal-of = { $kind } : { $title }
proposal-of-tool = { $kind } : { $tool } – { $title }
proposal-kind-new = Nouveau
proposal-kind-edition = Nouvelle édition
proposal-kind-retitled = Nouveau titre
proposal-kind-moved = Nouvelle adresse
proposal-kind-withdrawn = Retiré
proposal-kind-link-broken = Lien rompu
proposal-kind-alias = Autre nom
proposal-seen = Vu dans { $source }, { $moment }
proposal-suggested = Proposé par { $actor }, { $moment }
proposal-date = Publié : { $date }
proposal-alike = Cela ressemble à : { $tools }
proposal-missing = Il manque encore : { $fields }
proposal-do-publish = Publier
proposal-do-edit = Modifier
proposal-do-same = Identique à…
proposal-do-edition = Nouvelle édition de…
proposal-do-decline = Pas un outil
proposal-do-later = Plus tard
proposal-do-take-off = Retirer la page
proposal-do-keep = Garder la page
proposal-back = Retour à la proposition
proposal-form = Copiez ces lignes, complétez-les et envoyez-les : la fiche est alors publiée.
proposal-which-same = De quel outil s’agit-il ? Si ce n’est aucun de ceux-ci, écrivez { $command } avec le nom de l’outil.
proposal-which-edition = De quel outil est-ce une nouvelle édition ? Si ce n’est aucun de ceux-ci, écrivez { $command } avec le nom de l’outil.
proposal-no-date = La date de cette édition n’est pas connue. Veuillez écrire { $command }, puis en dessous { $line }.
proposal-faster = Quelqu’un a été plus rapide :
proposal-is-published = Publié par { $actor }, { $moment }.
proposal-is-declined = Refusé par { $actor }, { $moment } : ce n’est pas un outil, ou le catalogue l’a déjà.
proposal-is-later = Remis à plus tard par { $actor }, { $moment }.
proposal-reopened = Annulé par { $actor }, { $moment }. On peut décider de nouveau.
proposal-unknown = Je ne connais pas { $said } comme proposition, ni comme action sur une proposition.
proposals-none = Il n’y a rien à décider pour le moment.
proposals-heading = { $count ->
    [one] { $count } proposition à décider
   *[other] { $count } propositions à décider
}
proposals-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
proposals-list = Toutes les propositions
unfound-known = Merci ! La rédaction connaît déjà cette question. Elle est comptée.
unfound-many = Merci ! La rédaction a déjà reçu plusieurs questions d’ici aujourd’hui. Envoyez-en d’autres demain.
unfound-counted = Merci ! La question est comptée. La rédaction en a beaucoup d’autres à examiner en ce moment.
proposal-kind-question = Cherché sans être trouvé
proposal-asked = Quelqu’un a cherché cela en vain et l’a dit à la rédaction, { $moment }
proposal-do-alias = Ajouter comme autre nom de…
gaps-none = Il ne manque rien pour le moment : ce que plusieurs personnes ont cherché a été trouvé.
gaps-heading = { $count ->
    [one] { $count } question restée sans résultat
   *[other] { $count } questions restées sans résultat
}
gap-asked = { $count ->
    [one] posée une fois, le { $day }
   *[other] posée { $count } fois, la dernière le { $day }
}
gap-which = Rien n’a été trouvé pour { $question } ({ $asked }). Quel outil devrait y répondre ? Si ce n’est aucun de ceux-ci, écrivez { $command } avec le nom de l’outil.
gap-alias-of = Ajouter comme autre nom de { $tool }
gap-do-dismiss = Écarter
gaps-list = Toutes les questions
gap-look = Voir la question
gap-done = { $question } mène maintenant à { $title } : publié par { $actor }, { $moment }.
gap-dismissed = Écarté par { $actor }, { $moment } : aucun outil n’y répond.
gap-reopened = Annulé par { $actor }, { $moment } : la question est de nouveau affichée.
gap-unknown = Je ne connais pas { $said } comme question, ni comme action sur une question.
proposal-link-broken = Le site indique que cette page n’existe plus : constaté trois jours différents, la dernière fois { $moment }.
proposal-link-alone = Le site indique que cette page n’existe plus : constaté trois jours différents, la dernière fois { $moment }. C’est la seule page de l’outil : appuyez sur Modifier et écrivez une autre adresse.
proposal-link-kept = Gardé par { $actor }, { $moment } : la page reste.
trouble-heading = Quelque chose ne va pas avec le catalogue ou ses sources
trouble-source = Rien n’a pu être lu de la source { $source } depuis trois jours. Demandez à l’exploitant de ce bot de vérifier : la page a peut-être changé d’adresse.
trouble-catalogue = Les fichiers modifiés du catalogue contiennent des erreurs : le catalogue précédent reste en service. La première erreur : { $problem }
trouble-settled = Le fichier du catalogue dit autre chose de { $field } que la modification publiée { $revision } : c’est le fichier qui compte.

# Tous les textes du bot, en français. Phrases courtes, mots simples.

## Fiches

card-title = Titre
card-edition = Édition
card-edition-value = { $label }, { $date }
card-languages = Connu en
card-topics = Thèmes
card-audience = Pour
card-tfa = AFE de l’OMC
card-related = À voir aussi
card-open = Ouvrir la page officielle
card-tools-page = page des outils ({ $organisation })
card-no-page = Aucune page propre n’est connue. Le lien ouvre la liste de tous les outils.
card-unverified = Cette adresse n’a pas été vérifiée.
card-page-only = { $languages } (page web seulement)
card-page-language = Langue de la page : { $language }.
entry-detail = { $topic }, { $date }

article = Art. { $article } { $subject }
article-alone = Art. { $article }

## Listes, et sur quoi repose un article de l’AFE

semicolon = { " ; " }
basis-official = officiel
basis-third-party = selon d’autres sources
basis-inferred = notre lecture

## Recherche

choice = Est-ce cela que vous cherchez avec « { $query } » ?
choices = « { $query } » correspond à plusieurs outils. Lequel voulez-vous ?
nothing = Je n’ai trouvé aucun outil pour « { $query } ».
nothing-absent = { $subject } : aucun outil de ce catalogue n’en traite. Vous trouverez peut-être plus ici : { $page }.
nothing-instead = Essayez un mot du titre ou un sigle comme { $example }, ou parcourez les thèmes.
nothing-asked = Que cherchez-vous ? Écrivez-le après la commande, par exemple : /tool { $example }
nothing-filtered = Je n’ai trouvé aucun outil pour « { $query } » avec { $filters }.
nothing-unfiltered = Chercher sans filtre

## Pourquoi un outil a été trouvé

why-heading = Ce qui parle pour chaque réponse à « { $query } » :
why-nothing = Rien dans le catalogue ne parle pour « { $query } ».
why-hit = { $title } (sûr à { $percent } %) : { $reasons }
why-exact = « { $said } » figure dans { $where }
why-prefix = « { $said } » commence « { $meant } », dans { $where }
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
where-article = ses articles de l’AFE
where-keyword = ses mots-clés
where-need = les besoins qu’il sert
where-page = ses pages officielles
where-summary = sa description

## Listes

only-five = Je réponds à { $most } questions à la fois. Reposez les autres.
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
tools-heading = Tous les outils
tools-filtered = Outils avec { $filters }
tools-none = Aucun outil ne correspond à { $filters }.
tools-words = Ceci est une liste avec filtres. Pour chercher des mots, utilisez /tool.
topics-heading = Thèmes
topic-detail = { $count ->
    [one] { $count } outil
   *[other] { $count } outils
  }
new-heading = Derniers ajouts
new-detail = ajouté le { $added }
tfa-heading = Outils par article de l’Accord de l’OMC sur la facilitation des échanges
tfa-article = Outils utiles : { $article }
tfa-none = Aucun outil connu ici pour l’article { $article }.
tfa-nothing = Aucun outil de ce catalogue ne cite d’article.

## Filtres

filter-mistake = Je n’ai pas pu lire { $filter }.
filter-topic = Écrivez l’identifiant d’un thème, par exemple topic:{ $example }.
filter-lang = Écrivez une langue dans laquelle un outil existe, par exemple lang:fr.
filter-year = Écrivez une année ou une période : year:2020, year:2018- ou year:2015-2018.
filter-tfa = Écrivez le numéro d’un article, par exemple tfa:7.6.
filter-page = Écrivez un numéro de page, par exemple page:2.

## Langue

language-now = Je réponds en { $language }. Choisissez une autre langue :
language-auto = Automatique
language-auto-detail = la langue de votre appareil ou de ce lieu
language-unknown = Je ne parle pas encore { $wish }. Je parle : { $codes }.
language-chosen = Désormais, je vous réponds en français.
language-chosen-here = Désormais, je réponds ici en français.
language-forgotten = Désormais, je suis la langue de votre appareil.
language-not-kept = Désolé, je ne peux pas retenir votre choix ici ; rien n’a changé.
language-not-allowed = Seuls les responsables de ce lieu peuvent en choisir la langue. Pour choisir la vôtre, retirez « here ».

## Aide

command-tool = Trouver un outil
    .usage = mots
command-tools = Lister les outils
    .usage = topic:… lang:… year:… tfa:…
command-topics = Voir les thèmes
    .usage = { "" }
command-new = Voir les derniers ajouts
    .usage = { "" }
command-tfa = Trouver par article de l’AFE
    .usage = 7.6
command-why = Expliquer une réponse
    .usage = mots
command-language = Choisir la langue
    .usage = en
command-help = Voir ce que je sais faire
    .usage = { "" }
command-about = Ce que c’est, et ce qui est conservé
    .usage = { "" }
start-hello = Bonjour ! Je connais { $count ->
    [one] { $count } outil
   *[other] { $count } outils
  } ({ $organisation }).
start-how = Dites ce que vous cherchez : un titre, un sigle ou un besoin. Les fautes de frappe ne gênent pas.
help-heading = Ce que je sais faire
help-plain = En conversation directe, écrivez simplement ce que vous cherchez. Plusieurs outils à la fois : { $examples }
help-filters = Des filtres peuvent accompagner les mots : { $example }
about-what = Un bot qui trouve les outils ({ $organisation }). Version { $version }.
about-catalogue = Le catalogue contient { $count ->
    [one] { $count } outil
   *[other] { $count } outils
  } ; le dernier est arrivé le { $date }. { $page }.
about-page = Page officielle des outils
about-unofficial = Ce bot n’est pas un service officiel ({ $organisation }). Seules les pages officielles font foi.
about-privacy = Le bot conserve la langue que vous choisissez. Il ne conserve pas ce que vous demandez.

## Quand quelque chose ne va pas

unknown-command = Je ne connais pas { $name }.
too-long = C’est trop long pour moi. Dites-le en { $most } caractères au plus.
apology = Désolé, quelque chose s’est cassé chez nous. Réessayez. Si cela continue, donnez ce numéro au responsable : { $incident }

## Le terminal

console-hint = Un numéro actionne le bouton. /help montre tout, Ctrl-D quitte. Ce que vous écrivez reste sur cet ordinateur.
console-bye = Au revoir.

## Slack

slack-open = Ouvrir
slack-choose = Choisir
slack-share = Partager ici
slack-back = ← Retour
slack-shared-by = { $person } a partagé ceci :
slack-shared = Partagé avec tout le monde ici.
slack-share-refused = Je ne peux pas publier ici. Invitez-moi d’abord (écrivez /invite et mon nom), puis partagez de nouveau.
slack-share-unknown = Slack n’a pas confirmé le partage. Vérifiez avant de partager de nouveau.
slack-too-late = C’était trop long pour Slack. Réessayez, s’il vous plaît.
slack-not-installed = Je ne suis pas installé dans votre espace de travail, je ne peux donc pas répondre ici. Adressez-vous à ceux qui le gèrent, ou mentionnez-moi dans un canal partagé avec des personnes qui m’utilisent.
slack-stranger = Vous venez d’un autre espace de travail : ici je vous réponds quand vous me mentionnez et quand vous appuyez sur mes boutons. Les commandes et la fenêtre de recherche marchent là où je suis installé.
slack-modal-title = Trouver un outil
slack-modal-submit = Trouver
slack-modal-close = Fermer
slack-find = Commencez à taper un titre, un sigle ou un besoin
slack-find-hint = temps nécessaire pour la mainlevée
slack-words = Ou écrivez-le avec vos mots, puis appuyez sur Entrée
slack-words-hint = combien de temps le fret attend à la frontière
slack-home-seen = Situation au { $time } ({ $zone })
slack-app-name = Outils { $organisation }
slack-app-description = Trouve le bon outil de l’{ $organisation }, même avec des fautes de frappe.
slack-app-how = Demandez par une commande, une mention, un message direct ou un raccourci. Les fautes de frappe ne gênent pas, et plusieurs langues sont comprises.
slack-shortcut-anywhere = Trouver un outil OMD
slack-shortcut-anywhere-detail = Chercher un outil, de partout dans Slack
slack-shortcut-message = Outils pour ce message
slack-shortcut-message-detail = Trouver des outils pour ce message, même dans un fil
slack-command-hint = [mots, ou : { $words }]
slack-install-title = Ajouter le robot à Slack
slack-install = Le robot trouve des outils pour les personnes de votre espace de travail. Slack vous montre ce qu’il peut faire avant votre accord.
slack-install-button = Ajouter à Slack
slack-install-declined = Rien n’a été installé. Vous pouvez fermer cette page.
slack-install-state = Ce lien a expiré ou a déjà servi. Recommencez depuis la page d’installation.
slack-install-failed = Slack n’a pas terminé l’installation. Réessayez dans un instant.
slack-installed = C’est fait. Dans Slack, écrivez /tool et ce que vous cherchez.

## Telegram

telegram-share = Partager
telegram-back = ← Retour
telegram-stale = Ce bouton est trop ancien pour moi. Posez à nouveau votre question.
telegram-nothing-inline = Rien trouvé. Que puis-je demander ?
telegram-help-inline = Dans n’importe quelle conversation, écrivez { $example } pour trouver un outil et y publier sa fiche.
telegram-help-groups = Dans un groupe, je ne vois que les commandes comme { $command }, les réponses à mes messages et ce qui est publié par mon intermédiaire.
telegram-short-description = Trouve le bon outil : par son titre, par son sigle ou par ce qu’il vous faut.
telegram-description = Dites ce que vous cherchez : un titre, un sigle ou un besoin. Les fautes de frappe ne gênent pas. Je réponds avec le bon outil, sa page officielle et les outils voisins. Ailleurs, écrivez mon nom et quelques mots pour publier une fiche.

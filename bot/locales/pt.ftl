# Every text the bot says, and the words that it hears, in Portuguese. Keep sentences short and words plain.

## Cards

card-title = Título
card-our-translation = o nome acima é tradução nossa
card-access = Acesso
card-part-of = Faz parte de
card-parts = Contém
card-parts-counted = { $count } ferramentas deste catálogo
card-replaces = Substitui
card-replaced = Substituída por
card-edition-value = { $label }, { $date }
card-languages = Idiomas
card-topics = Temas
card-audience = Para
card-related = Ver também
card-open = Página oficial
card-tools-page = página de ferramentas { $organisation }
card-no-page = Não conheço uma página só para esta ferramenta. O link abre a lista de todas as ferramentas.
card-unverified = Este endereço não foi verificado.
card-seen-alive = Este endereço funcionava em { $day }.
card-page-only = { $languages } (só a página web)
card-page-language = Idioma da página: { $language }.
entry-detail = { $topic }, { $date }
entry-page-language = { $detail } (página em { $language })

kind-guidelines = Diretrizes
kind-guide = Guia
kind-handbook = Manual
kind-compendium = Compêndio
kind-study = Estudo
kind-report = Relatório
kind-framework = Quadro
kind-convention = Convenção
kind-declaration = Declaração
kind-recommendation = Recomendação
kind-standard = Norma
kind-model = Texto modelo
kind-strategy = Estratégia
kind-self-assessment = Autoavaliação
kind-application = Aplicação
kind-course = Curso
kind-package = Pacote
kind-nomenclature = Nomenclatura
kind-reference = Referência
kind-brochure = Brochura
access-public = Público
access-members = Membros
access-subscription = Assinatura

reference = { $unit } { $number } { $subject }
reference-alone = { $unit } { $number }

## Lists, and on what a reference rests

semicolon = { "; " }
colon = { ": " }
brackets = { " (" }{ $text })
and-more = e mais { $count }
basis-official = oficial
basis-third-party = segundo outras fontes
basis-inferred = leitura nossa

## Lookup

choice = É isto que procura com “{ $query }”?
choices = “{ $query }” corresponde a mais de uma ferramenta. Qual deseja?
nothing = Não encontrei nenhuma ferramenta para “{ $query }”.
nothing-absent = { $subject }: este catálogo não tem nenhuma ferramenta sobre isto. Talvez encontre mais aqui: { $page }.
nothing-instead = Tente uma palavra do título ou uma sigla como { $example }, ou percorra os temas.
nothing-asked = O que procura? Escreva depois do comando, por exemplo: { $example }
nothing-asked-why = Escreva depois do comando o que procurava, e digo por que respondi assim. Por exemplo: { $example }
nothing-filtered = Não encontrei nenhuma ferramenta para “{ $query }” com { $filters }.
nothing-unfiltered = Pesquisar sem filtros
term-line = { $language }: { $words }
term-ours = { $mark } palavras nossas, ainda não encontradas num documento
term-choices = A que termo se refere com “{ $query }”?
term-unknown = Não conheço o termo “{ $query }”. Pode procurá-lo entre as ferramentas.
term-search = Procurar nas ferramentas
term-nothing-asked = Escreva uma palavra ou uma sigla depois do comando, em qualquer língua. Por exemplo: { $example }

## Why a tool was found

why-heading = Por que encontrei estas para “{ $query }”:
why-nothing = Não encontrei nada no catálogo para “{ $query }”.
why-hit = { $title } (certeza: { $percent }%): { $reasons }
why-exact = “{ $said }” está { $where }
why-prefix = “{ $said }” é o começo de “{ $meant }”, { $where }
why-typo = “{ $said }” = “{ $meant }”, { $where }
why-form = “{ $said }” é uma forma de “{ $meant }”, { $where }
why-synonym = “{ $said }” quer dizer “{ $meant }”, { $where }
why-joined = “{ $said }” é “{ $meant }” escrito de outra forma, { $where }
why-misspelling = “{ $said }” é um erro conhecido para { $meant }
where-id = no identificador da ferramenta
where-title = no título
where-acronym = nas suas siglas
where-alias = nos seus outros nomes
where-misspelling = nos seus erros conhecidos
where-reference = nas suas referências
where-keyword = nas suas palavras-chave
where-need = naquilo para que serve
where-page = nas suas páginas oficiais
where-summary = na sua descrição
where-topic = nos seus temas

## Lists

only-five = Respondo a até { $most } perguntas de uma vez. Faça as outras em separado.
page-previous = ← Anterior
page-next = Próxima →
page-footer = { $count ->
    [one] { $count } item
   *[other] { $count } itens
  }, página { $page } de { $pages }
page-alone = { $count ->
    [one] { $count } item
   *[other] { $count } itens
  }
tools-heading = Ferramentas por tema
tools-filtered = Ferramentas com { $filters }
tools-none = Nenhuma ferramenta corresponde a { $filters }.
tools-words = Este comando lista ferramentas com filtros. Para procurar palavras, use /tool.
topics-heading = Temas
kinds-heading = Tipos de ferramentas
kinds-button = Por tipo
topic-detail = { $count ->
    [one] { $count } ferramenta
   *[other] { $count } ferramentas
  }
new-heading = Últimas novidades
new-detail = incluída em { $added }
reference-tools = Ferramentas úteis para { $reference }
reference-none = Não conheço aqui nenhuma ferramenta para { $reference }.

## Filters

filter-mistake = Não consegui ler { $filter }.
filter-topic = Escreva um tema pelo seu identificador, por exemplo topic:{ $example }.
filter-kind = Escolha um tipo:
filter-access = Escolha quem pode ler ou usar:
filter-lang = Escreva o idioma de uma ferramenta, por exemplo lang:pt.
filter-year = Escreva um ano ou um período: year:2020, year:2018- ou year:2015-2018.
filter-reference = Escreva um número ({ $system }), por exemplo { $example }.
filter-page = Escreva um número de página, por exemplo page:2.

## Language

language-now = Respondo em { $language }. Escolha outro idioma:
language-auto = Automático
language-auto-detail = o idioma do seu dispositivo ou deste lugar
language-unknown = Ainda não falo { $wish }. Falo: { $codes }.
language-chosen = A partir de agora, respondo em português.
language-chosen-here = A partir de agora, respondo aqui em português.
language-forgotten = A partir de agora, uso o idioma do seu dispositivo.
language-not-kept = Desculpe, não posso guardar a sua escolha aqui; nada mudou.
language-not-allowed = Só quem administra este lugar pode escolher o idioma dele. Para escolher o seu, retire “here”.

## Help

command-tool = Procurar uma ferramenta
    .usage = palavras
command-tools = Listar as ferramentas
    .usage = topic:… kind:… access:… lang:… year:…
command-topics = Ver os temas
    .usage = { "" }
command-new = Ver as últimas novidades
    .usage = { "" }
command-why = Explicar uma resposta
    .usage = palavras
command-term = Dizer um termo em outras línguas
    .usage = palavra
command-digest = Receber as novidades automaticamente
    .usage = on 08:00 Lisboa
command-language = Escolher o idioma
    .usage = en
command-help = Ver o que sei fazer
    .usage = { "" }
command-about = Sobre este bot e o que ele guarda
    .usage = { "" }
start-hello = Olá! { $organisation }: conheço { $count ->
    [one] { $count } ferramenta
   *[other] { $count } ferramentas
  } e encontro a certa para o seu caso.
start-how = Escreva o que procura: um título, uma sigla ou uma necessidade. Erros de ortografia não importam. Experimente, por exemplo:
start-how-group = Aqui respondo a comandos, por exemplo { $example }. Erros de ortografia não importam. Experimente, por exemplo:
start-digest-rests = O seu resumo foi parado porque durante algum tempo não consegui contato. Pressione o botão para voltar a recebê-lo, com tudo o que é novo desde então.
help-heading = O que sei fazer
help-plain = Num chat direto, basta escrever o que procura. Várias ferramentas de uma vez: { $examples }
help-filters = Pode juntar filtros às suas palavras: { $example }
about-what = { $organisation }: este bot encontra as suas ferramentas. Versão { $version }.
about-catalogue = O catálogo tem { $count ->
    [one] { $count } ferramenta
   *[other] { $count } ferramentas
  }; a última foi incluída em { $date }. { $page }.
about-page = Página oficial
reply-thanks = De nada!
reply-bye = Até logo!
reply-ok = Bem. Escreva o que procura, por exemplo: { $example }
reply-no = Está bem. Estou aqui quando precisar.
reply-sorry = Lamento! Tente outras palavras, por exemplo { $example }, ou percorra os temas.
reply-human = Sou um programa e mais ninguém lê esta conversa. Pergunte ao operador deste bot ou a quem lhe falou dele.
reply-share = Para partilhar uma ferramenta, abra primeiro a ficha: um botão por baixo partilha-a. Também pode enviar a ligação.
reply-file = Não envio arquivos. Cada ficha leva à página oficial, e o documento está lá. Escreva qual ferramenta você quer, por exemplo: { $example }
reply-label = Não sei a que mensagem se refere. Carregue no botão por baixo dela ou escreva o que procura.
about-privacy = O bot guarda o idioma que você escolhe. Para um resumo, guarda os ajustes, e quem os mudou e quando. Não guarda as suas perguntas: o que não encontra é contado sem dizer quem perguntou.
privacy-more = { $mydata } mostra o que guardo sobre você. Com { $forgetme }, esqueço tudo na hora. Nada mais é guardado: nem nome, nem perfil, nem mensagens.
privacy-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
  }
privacy-kept-question = O que você pergunta: só até ser respondido, no máximo { $days }.
privacy-kept-language = O idioma escolhido: até você escolher outro ou pedir que seja esquecido.
privacy-kept-subscription = Um resumo, a sua hora e os seus filtros: até ser desativado, ou { $days } depois de o lugar deixar de estar acessível.
privacy-kept-history = Quem mudou um resumo, quando e com que palavras: { $days }.
privacy-kept-sent = Os resumos enviados: { $days }.
privacy-kept-unsent = Os resumos que não chegaram: { $days }.
privacy-kept-unfound = O que não encontrei, sem dizer quem perguntou: { $days } depois da última vez.
privacy-kept-author = Quem mudou o catálogo, ou sugeriu ou decidiu algo: { $days }.
command-privacy = O que é guardado e por quanto tempo
command-mydata = O que é guardado de mim
command-forgetme = Esquecer-me
mydata-id = A plataforma conhece você como { $id }.
mydata-language = Idioma: { $language }.
mydata-digests = Resumos desta conversa que são lembrados: { $count }.
mydata-events = Mudanças de resumos anotadas com o seu identificador: { $count }.
mydata-authored = O que está anotado com o seu identificador no catálogo: { $count }.
mydata-change = { $moment }: uma mudança
mydata-suggestion = { $moment }: uma sugestão
mydata-decision = { $moment }: uma decisão
mydata-nothing = Não guardo nada de você.
mydata-direct = Mostro isso só a você: escreva-me { $command } numa conversa direta.
mydata-unread = Não consigo ler isso agora. Tente de novo em alguns minutos.
forgetme-done = Está esquecido: o seu idioma, o resumo desta conversa com o seu histórico, e o seu identificador onde quer que estivesse anotado.
forgetme-done-here = Está esquecido: o seu idioma, e o seu identificador onde quer que estivesse anotado. O resumo deste lugar fica, porque outros também o leem. Para a sua conversa direta comigo, escreva lá { $forgetme }.
forgetme-failed = Não foi possível esquecer tudo agora. Tente de novo em alguns minutos.

## Digests

digest-heading = Novidades do catálogo, { $date }: { $counts }
digest-heading-nothing = Sem novidades no catálogo, { $date }
digest-count-new = { $count ->
    [one] { $count } ferramenta nova
   *[other] { $count } ferramentas novas
  }
digest-count-edition = { $count ->
    [one] { $count } edição nova
   *[other] { $count } edições novas
  }
digest-count-withdrawn = { $count ->
    [one] { $count } ferramenta retirada
   *[other] { $count } ferramentas retiradas
  }
digest-since = Este resumo inclui tudo desde { $date }.
digest-nothing = Esta semana não houve novidades.
digest-new = Ferramentas novas
digest-edition = Edições novas
digest-withdrawn = Já não estão no catálogo
digest-entry = { $edition } – { $summary }
digest-more = { $count ->
    [one] mais { $count } item
   *[other] mais { $count } itens
  }: { $command } mostra as últimas novidades.
digest-grown = O catálogo cresceu: { $count } ferramentas novas. { $command } mostra todas, e cada tema tem a sua própria lista.
digest-grown-topics = E mais { $count }, por tema
digest-grown-topic = { $count ->
    [one] { $count } ferramenta nova
   *[other] { $count } ferramentas novas
  }
digest-cards = Ver as fichas
digest-settings = Ajustes do resumo

digest-timetable = { $days } às { $time } ({ $zone })
digest-daily = todos os dias
digest-workdays = todos os dias úteis
digest-monday-to-friday = de segunda a sexta
digest-weekly = cada { $weekday }
digest-zone = { $city }, { $offset }
digest-place = { $city }, { $country }
digest-clock = hora atual: { $time } ({ $offset })
digest-moment = { $day } às { $time } ({ $zone })
digest-moment-short = { $day } às { $time } { $offset }
digest-everything = tudo
digest-in-language = em { $language }
digest-years = de { $since } a { $until }
digest-since-year = a partir de { $year }
digest-until-year = até { $year }

digest-is-on = O resumo está ativo aqui.
digest-is-paused = O resumo está em pausa.
digest-is-gone = O resumo foi parado porque não consegui entregá-lo.
digest-none = Nenhum resumo chega aqui.
digest-what-it-is = Um resumo é uma mensagem curta com as novidades do catálogo. Chega à hora que você escolhe, e só quando há algo novo.
digest-when = Quando: { $timetable }.
digest-workdays-of = Dias úteis ({ $country }): { $days }, exceto feriados.
digest-workdays-anywhere = Por este fuso horário não sei qual é o seu país: os dias úteis são de segunda a sexta, feriados incluídos. Para mudar isso, indique uma cidade: { $example }
digest-week = de { $first } a { $last }
digest-holds = O quê: { $filters }.
digest-speaks = Idioma: { $language }.
digest-line = Se não houver novidades numa semana, uma mensagem curta avisa.
digest-once = Se não souber com certeza que um resumo chegou, não o envio outra vez.
digest-next = Próximo: { $moment }, se houver novidades.
digest-next-now = O próximo chega em breve, se houver novidades.
digest-paused = Nenhum resumo chega até que alguém o retome.
digest-paused-until = Volta a chegar: { $moment }.
digest-gone = Retome o resumo para voltar a recebê-lo.
digest-nothing-lost = Nada se perde: o que for novo até lá chega com o próximo resumo.
digest-off = O resumo está desativado. Obrigado por tê-lo lido!
digest-nothing-sent = Nenhum resumo foi enviado nos últimos { $days } dias.

digest-outcome-planned = { $day }: houve novidades.
digest-outcome-empty = { $day }: não houve novidades, e nada foi enviado.
digest-outcome-filtered = { $day }: nada de novo correspondia à sua escolha, e nada foi enviado.
digest-outcome-missed = { $day }: não estive em funcionamento por mais de 12 horas. Receberá tudo com o próximo resumo.
digest-outcome-busy = { $day }: um resumo anterior ainda estava em espera. Receberá tudo o que é novo desde então com o próximo.
digest-outcome-asked = Em { $day }, alguém pediu o resumo. Está a caminho.
digest-first = O primeiro resumo ainda não chegou.
digest-filtered = { " " }A sua escolha: { $filters }.
digest-delivery-pending = O resumo de { $day } aguarda o envio. Tentativas até agora: { $attempts }.
digest-delivery-sending = O resumo de { $day } está sendo enviado agora.
digest-delivery-sent = Último envio: { $moment }. Falava de { $count ->
    [one] { $count } ferramenta
   *[other] { $count } ferramentas
  }.
digest-delivery-unknown = Não sei se o resumo de { $day } chegou, por isso não o envio outra vez.
digest-delivery-gone = Não foi possível entregar aqui o resumo de { $day }.
digest-delivery-failed = O resumo de { $day } foi recusado. Tentativas: { $attempts }.
digest-delivery-error = O motivo: { $error }
digest-waiting = Tento de novo até que chegue.
digest-failed = Receberá o conteúdo com o próximo resumo, a menos que uma parte tenha chegado.

digest-events = O que aconteceu
digest-no-events = Nada mais aconteceu aqui.
digest-older = Mudanças anteriores
digest-event = { $moment }: { $what } ({ $actor })
digest-event-on = ativado
digest-event-changed = alterado
digest-event-off = desativado
digest-event-paused = posto em pausa
digest-event-resumed = retomado
digest-event-asked = enviado a pedido
digest-event-gone = não foi possível chegar a este lugar
digest-event-moved = mudou com esta conversa
digest-event-failed = um resumo foi recusado
digest-event-unknown = talvez um resumo não tenha chegado
digest-actor-you = você
digest-actor-somebody = alguém deste lugar
digest-actor-bot = o bot
digest-actor-platform = a plataforma
digest-actor-forgotten = alguém que foi esquecido

digest-try-daily = Todos os dias às 08:00
digest-try-workdays = Dias úteis às 08:00
digest-try-weekly = Cada segunda às 08:00
digest-do-on = Receber regularmente
digest-do-off = Desativar
digest-do-again = Ativar de novo
digest-do-pause = Pausar 2 semanas
digest-do-resume = Retomar
digest-do-preview = Pré-visualização
digest-do-status = Ajustes do resumo
digest-do-why = Por que chegou ou não?
digest-do-change = Mudar hora ou dias
digest-lately = Novidades dos últimos { $days } dias

digest-ask-zone = Onde está? Preciso saber quando são { $time } aí. Escolha um lugar, ou escreva a sua cidade depois das suas palavras, por exemplo: { $example }
digest-ask-zone-example = Maputo
digest-which-zone = “{ $place }” pode corresponder a mais de um fuso horário. Qual é o seu?
digest-zone-near = Não conheço “{ $place }”. Quer dizer uma destas opções?
digest-zone-unknown = Não encontrei “{ $place }”. Escolha um lugar com a mesma hora que a sua, ou escreva a cidade grande mais próxima ou o seu país.
digest-day-or-place = “{ $code }” pode ser um dia ou um lugar. O que quer dizer?
digest-how = Escreva o que quer mudar, em qualquer ordem: diário, dias úteis ou dias da semana, uma hora, uma cidade ou um país, filtros. Por exemplo: { $example }
digest-how-example = on segunda 8h30 Lisboa lang:pt
digest-words = Também pode escrever: { $off }, { $pause }, { $resume }, { $preview }, { $status }, { $why }
digest-also-in = Você pediu ferramentas em { $language }. O próprio resumo é escrito em outro idioma. Também o quer em { $language }?
digest-do-also-in = Sim, em { $language }
digest-meant = Posso enviar um resumo assim. É o que deseja?
digest-misread-time = Escreva uma só hora, como 08:00, 8h30 ou 20h.
digest-unsupported = Não posso enviar um resumo assim: { $said }
digest-misread-rhythm = Um resumo chega todos os dias, nos dias úteis ou nos dias da semana que indicar. Escolha uma destas opções.
digest-misread-language = Escrevo resumos em: { $codes }. Por exemplo: in:pt
digest-misread-pause = Escreva por quanto tempo, por exemplo 10d, 2 semanas, até sexta, até 1 de dezembro ou até 2030-01-31. Um ano no máximo.
digest-misread-days = Escreva um número de dias de 1 a 366, por exemplo: { $example }
digest-misread-filter = Escreva os filtros assim: lang:pt year:2020-
digest-misread-day = Escreva o dia de um resumo assim: { $example }
digest-too-many = São filtros demais. Um resumo pode ter { $most }, e cada combinação conta.

digest-preview = Isto é uma pré-visualização do que aguarda o próximo resumo. Nada foi enviado.
digest-preview-days = Isto é uma pré-visualização. Mostra as novidades { $days ->
    [one] do último dia
   *[other] dos últimos { $days } dias
  }; nada foi enviado.
digest-nothing-waiting = Nada aguarda o próximo resumo.
digest-asked = Envio agora o que está à espera. Chega num instante.
digest-nothing-waiting-filtered = Nada que corresponda à sua escolha aguarda o próximo resumo. A sua escolha: { $filters }.
digest-nothing-lately = Não houve novidades { $days ->
    [one] no último dia
   *[other] nos últimos { $days } dias
  }.
digest-nothing-lately-filtered = Não houve novidades que correspondam à sua escolha { $days ->
    [one] no último dia
   *[other] nos últimos { $days } dias
  }. A sua escolha: { $filters }.
digest-cards-left = { $count ->
    [one] mais { $count } ficha
   *[other] mais { $count } fichas
  }
digest-cards-gone = Já não tenho as fichas de { $day }: guardo um resumo por { $days } dias.
digest-cards-none = Nenhum resumo com fichas chegou aqui em { $day }.
digest-cards-to-come = O resumo de { $day } ainda não chegou, por isso ainda não há fichas.

digest-not-allowed = Só quem administra este lugar pode mudar o resumo dele. Você pode vê-lo, ou ter o seu próprio resumo num chat direto comigo.
digest-not-kept = Desculpe, não consegui guardar isso; nada mudou. Tente de novo mais tarde.
digest-elsewhere = Os resumos chegam no Slack e no Telegram. Aqui posso mostrar como é um deles.
digest-somebody = Alguém
digest-announce-on = { $person } ativou aqui um resumo das novidades: { $what }. { $command } mostra-o; ali você pode desativá-lo.
digest-announce-changed = { $person } alterou o resumo: { $what }.
digest-announce-off = { $person } desativou o resumo aqui. { $command } ativa-o de novo.
digest-announce-paused = { $person } pôs o resumo em pausa aqui.
digest-announce-resumed = { $person } retomou o resumo aqui. { $command } mostra quando ele chega.
digest-only = só { $filters }
digest-changed-language = em { $language }
digest-changed-begins = próximo resumo: { $day }
digest-changed-line-on = um aviso por semana se não houver novidades
digest-changed-line-off = nenhuma mensagem se não houver novidades
digest-changed-repeats-on = enviado de novo se talvez não tiver chegado
digest-changed-repeats-off = não enviado de novo se talvez não tiver chegado

## What people type: words with commas between them, in any language at any time.
## English words come first where two languages have the same one; buttons ask with them.
## A file may hold these alone: its language is then understood, and not spoken.

# other names of commands
typed-command-tool = ferramenta, buscar, busca, procurar, pesquisar, pesquisa
typed-command-tools = ferramentas, lista, listar, todas
typed-command-topics = tema, temas
typed-command-new = novidades, novo, novos, novas, recentes
typed-command-digest = resumo, boletim
typed-command-language = idioma, idiomas, língua, definições, configurações
typed-command-help = ajuda, comandos, menu
typed-command-about = sobre
typed-command-privacy = privacidade, esquecer, quem vê minhas perguntas, apagar minha conta, excluir minha conta
typed-command-mydata = meus dados
typed-command-forgetme = esqueça-me, apagar meus dados
typed-command-subscribe = assinar, inscrever
typed-command-term = termo, definir, definição, equivalente
typed-command-unsubscribe = cancelar inscrição, cancelar assinatura, desinscrever, não quero receber mais, pare de me enviar isto, para de me enviar isso, chega de resumos, não me envie mais, retirem-me da lista, cancelar a inscrição, cancelar a assinatura, desinscrever-me, quero cancelar a inscrição, anular subscrição, anular a subscrição, cancelar subscrição, cancelar a subscrição, pare o resumo, para o resumo, pare os resumos, pare de postar aqui, para de postar aqui, pare de escrever, para de escrever, para de mandar mensagem, pare de mandar mensagem, para de mandar mensagens, pare de mandar mensagens, não me mande mais, não me mande mais mensagens

# small talk, and questions about the bot
typed-talk-hello = olá, oi, bom dia, boa tarde, boa noite, saudações, como está, como vai, tudo bem, tudo bom, você está aí, está aí, tá aí, tem alguém aí, alguém aí, tem alguém, e aí, opa, alô, olá de novo, tudo certo, sou novo aqui, sou nova aqui, olá a todos
typed-talk-thanks = obrigado, obrigada, muito obrigado, muito obrigada, valeu, agradeço, obrigado pela ajuda, obrigada pela ajuda, bom trabalho, parabéns, bom bot, excelente, maravilha, você é ótimo, ajudou muito, muito útil, show de bola, obrigado por tudo, obrigada por tudo, brigado, muito obrigado pela ajuda, mil obrigados, muito obrigado por tudo, você me salvou, obrigadão, brigada, obg
typed-talk-bye = tchau, adeus, até logo, até breve, até amanhã, até mais, tenha um bom dia, até a próxima, até à próxima, até já, até depois, um bom dia, bom fim de semana, falou
typed-talk-ok = está bem, certo, sim, bem, muito bem, perfeito, entendi, ótimo, claro, teste, tá bom, tá bem, com certeza, beleza, blz, legal, correto, exato, isso, isso mesmo, sem problema, combinado, kkk, rsrs, haha
typed-yes = sim, claro, certo, com certeza, correto, exato, isso, isso mesmo, está bem, perfeito, pode ser
typed-talk-no = não, não obrigado, não obrigada, agora não, hoje não, nada, mais nada, esquece, esqueça, deixa, deixa pra lá, deixe estar, cancelar, cancela, cancele, não importa, não quero, não precisa, desculpa chat errado, chat errado, desculpe chat errado, conversa errada, foi engano, ignora isso, ignore isso
typed-talk-sorry = errado, está errado, isso está errado, incorreto, não é isso, não era isso, isso não, não é o que procuro, não é o que eu queria, não é o que pedi, não funciona, isso não funciona, não está funcionando, você é inútil, inútil, bot burro, burro, bot ruim, não serve, não serve para nada, você não me entende, você não entende, você não entende nada, resposta errada, não ajudou, ferramenta errada, merda, idiota, cala a boca, te odeio, isso não serve, continua errado, não entendeu
typed-talk-human = quero falar com uma pessoa, quero falar com alguém, quero falar com um humano, falar com uma pessoa, falar com um humano, falar com alguém, uma pessoa real, um humano, contato, contacto, contactar, contatar, quem posso contatar, como entro em contato, suporte, sugestões, comentários, relatar um problema, reclamação
typed-talk-share = compartilhar, partilhar, compartilhe, compartilhar isso, como compartilhar, como partilhar, encaminhar
typed-talk-file = me manda o pdf, manda o pdf, envie o pdf, me envia o pdf, envie-me o pdf, me manda o documento, onde baixo, onde posso baixar, como baixo, onde está o pdf, quero o pdf, preciso do pdf, me manda o link, manda o link, pode me enviar o pdf, pode enviar o pdf, o pdf por favor, traduza este documento
typed-talk-label = mais, ver mais, mostrar mais, próximo, próxima, próxima página, voltar, página anterior, anterior, o primeiro, a primeira, o segundo, a segunda, o último, esse, este, e o outro, o outro
typed-talk-quit = sair
typed-talk-filler = por, favor, todos, bot, agora, de, novo, a, o, as, os, em, me, mostre, mostra, me mostra, me mostre, me dá, dê, me dê, quero ver, queria ver, gostaria de ver, você pode, pode, pode falar, você fala, fala, falar, falar em, responder em, responda em, mudar para, língua, idioma, esta semana, essa semana, hoje, este mês, e, então, um, uma, umas, você, amigo, senhor, senhora, aí, completa, fale, fale em, fale comigo em
typed-ask-help = ajuda, ajude-me, me ajude, me ajuda, socorro, preciso de ajuda, pode me ajudar, pode ajudar-me, o que você pode fazer, o que pode fazer, o que você faz, o que posso perguntar, como funciona, como funciona isto, como usar, instruções, não entendo, não entendi, como isso funciona, como isto funciona, como usar isso, como usar este bot, como uso, como uso isso, como te uso, como pesquisar, como pesquiso, como buscar, como procurar, quais são os comandos, os comandos, lista de comandos, por onde começo, como começo, como começar, me dá um exemplo, um exemplo, exemplo, exemplos, estou perdido, estou perdida, não entendo nada, não entendi nada, não estou entendendo, o que faço, o que faço agora, o que você sabe fazer, o que sabe fazer, ajuda por favor, pode ajudar, sos, não sei como funciona, procuro uma ferramenta, estou procurando uma ferramenta, estou à procura de uma ferramenta, procuro algo, preciso de uma ferramenta, quero encontrar uma ferramenta, tenho uma pergunta, tenho uma dúvida
typed-ask-who = quem é você, quem és tu, quem é, o que é você, o que é isto, o que é isso, qual é o seu nome, você é um robô, és um robô, isso é um bot, isto é um bot, isso é um robô, você é um bot, você é uma pessoa, você é uma pessoa real, você é humano, você é humana, para que serve, para que serve isso, para que serve isto, para que você serve, para que serve este bot, o que é este bot, quem te criou, quem criou você, quem fez você, você é uma IA, você é inteligência artificial, qual seu nome, qual o seu nome, como você se chama, se apresente, e o que faz, é grátis, é gratuito, é oficial, você é oficial, é de graça, quanto custa, quem é seu chefe
typed-ask-count = quantas ferramentas, quantas ferramentas há, quantas ferramentas existem, quantas ferramentas você tem, número de ferramentas, quantas ferramentas você conhece, quantas ferramentas são, quantas ferramentas tem, quantas ferramentas existem no total
typed-ask-new = o que há de novo, o que há de novidade, alguma novidade, novidades, as novidades, novas ferramentas, ferramentas novas, últimas ferramentas, as últimas ferramentas, tem novidades, tem alguma novidade, há novidades, algo novo, tem algo novo, as novas ferramentas, o que há de novo esta semana, quais são as novidades, notícias, atualizações, o que tem de novo
typed-ask-list = todas as ferramentas, lista de ferramentas, a lista de ferramentas, lista completa, a lista, ver tudo, mostrar tudo, mostre tudo, quais ferramentas existem, que ferramentas há, o catálogo, tudo, as ferramentas, suas ferramentas, o que você tem, quais ferramentas você tem, quais são as ferramentas, que ferramentas você tem, catálogo, todo o catálogo, lista
typed-ask-topics = quais temas existem, quais temas há, que temas há, quais são os temas, mostre os temas, os temas, lista de temas, todos os temas, ver os temas
typed-ask-digest = com que frequência você publica, com que frequência você posta, quando você posta, quando chega o resumo, quando vem o resumo, quando é o próximo resumo, como cancelo a inscrição, como cancelar a inscrição, como me inscrevo, como assinar, como paro o resumo
typed-ask-language = mudar idioma, mudar o idioma, mudar de idioma, mudar a língua, mudar de língua, trocar idioma, outro idioma, quais idiomas você fala, que idiomas fala, quais idiomas, escolher idioma, como mudo o idioma, como mudar o idioma, como mudo a língua, como mudar de idioma, como troco o idioma
typed-mine = português, em português, fale português, fala português, Portuguese, portugais, portugués, португальский, на португальском, по-португальски, португальском языке, برتغالي, البرتغالية, بالبرتغالية, باللغة البرتغالية, 葡萄牙语, 葡语, 葡萄牙文, in Portuguese, en portugais, en portugués
typed-digest = resumo, resumos, boletim, assinatura
typed-put = põe, ponha, pôr, coloca, coloque, colocar, faz, faça, poderia, bota

# what filters are called, and kinds where there are several of each, in the order of the catalogue’s definition
typed-filter-topic = tema, temas, assunto
typed-filter-kind = tipo, tipos
typed-filter-access = acesso
typed-filter-lang = idioma, idiomas, língua
typed-filter-year = ano, anos, data
typed-filter-page = página, páginas
typed-kinds = diretrizes, guias, manuais, compêndios, estudos, relatórios, quadros, convenções, declarações, recomendações, normas, textos modelo, estratégias, autoavaliações, aplicações, cursos, pacotes, nomenclaturas, referências, brochuras

# which of several answers is meant: “the second one”, “number 3”
typed-first = primeiro, primeira, 1.º, 1.ª
typed-second = segundo, segunda, 2.º, 2.ª
typed-third = terceiro, terceira, 3.º
typed-fourth = quarto, quarta
typed-fifth = quinto, quinta
typed-last-choice = último, última, o último, a última
typed-choice-filler = número, opção, ferramenta, abre, abra, abrir, resposta, resultado

# courtesy around what is asked for
typed-courtesy = por favor, faz favor, se faz favor, obrigado, obrigada, muito obrigado, muito obrigada, olá

## Behind /digest

# the parts of the command
typed-subcommand-on = sim, ativar, assinar, inscrever, ativa, ative
typed-subcommand-off = não, desativar, parar, cancelar, anular, cancela, cancele, desativa, desative, desligar, desliga, desligue, anula, anule, pare de enviar, para de enviar, não envie mais
typed-subcommand-pause = pausa, pausar, suspender, pause, suspende, suspenda, pausado
typed-subcommand-resume = retomar, continuar, retoma, retome
typed-subcommand-now = agora, já, enviar
typed-subcommand-preview = prévia
typed-subcommand-status = estado, definições, configurações, histórico
typed-subcommand-why = porquê
typed-subcommand-cards = fichas, ficha
typed-subcommand-change = mudar, alterar, hora
typed-subcommand-help = ajuda, ?

# how often
typed-rhythm-daily = diário, diária, diariamente, cada dia, todos os dias, uma vez por dia, todo dia
typed-rhythm-workdays = dias úteis, dia útil, cada dia útil, todos os dias úteis, nos dias úteis
typed-rhythm-weekly = semanal, semanalmente, cada semana, todas as semanas, uma vez por semana
# what no digest does
typed-rhythm-other = mensal, mensalmente, cada mês, todos os meses, cada hora, cada ano, quinzenal, duas vezes por dia, duas vezes por mês, duas vezes por semana, dia sim dia não, trimestral, uma vez por mês, por mês, de cada mês, do mês, todo mês, fim do mês, todo dia 1, no dia 1
typed-monday-to-friday = segunda a sexta, de segunda a sexta
typed-weekend = fim de semana, fins de semana, fins-de-semana, aos fins de semana, nos fins de semana, todo fim de semana
typed-except = exceto, exceto ao, exceto aos, menos, menos ao, menos aos, salvo
typed-every = cada, todos os, todas as, a cada
typed-monday = segunda, segunda-feira, segundas, seg.
typed-tuesday = terça, terça-feira, terças, ter.
typed-wednesday = quarta, quarta-feira, quartas, qua.
typed-thursday = quinta, quinta-feira, quintas, qui.
typed-friday = sexta, sexta-feira, sextas, sex.
typed-saturday = sábado, sábados, sáb.
typed-sunday = domingo, domingos, dom.

# times: “8h30”, “8 p.m.”; a dot may be left out
typed-noon = meio-dia
typed-midnight = meia-noite
typed-morning = manhã, manhãs, esta manhã
typed-afternoon = tarde, tardes, esta tarde
typed-evening = entardecer, fim da tarde, fim do dia, no fim do dia
typed-night = noite, madrugada, esta noite, à noite, esta madrugada, noites
typed-hour = h, hs, hrs, hora, horas
typed-minute = min
typed-am = a.m.
typed-pm = p.m.
typed-numbers = um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze
typed-hours-named = uma, duas, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze
typed-half-past = # e meia
typed-quarter-past = # e quinze, # e um quarto
typed-quarter-to = quinze para as #, um quarto para as #

# how long, and since when: “10 days”, “for 2 weeks”, “until 2030-01-31”, “last 7 days”
typed-hours = hora, horas, minutos
typed-days = d, dia, dias
typed-weeks = sem, semana, semanas
typed-months = mês, meses
typed-years = ano, anos
typed-one = um, uma
typed-for = durante, por
typed-until = até, a, até a, até o, até à, até ao
typed-today = hoje
typed-tomorrow = amanhã
typed-day-after-tomorrow = depois de amanhã
typed-in = em, dentro de, daqui a, após
typed-from-now = depois, mais tarde
typed-next = próximo, próxima, o próximo, a próxima, que vem
typed-day-of-month = o, dia, o dia, do mês, deste mês
typed-end-of-month = fim do mês, o fim do mês, final do mês, o final do mês, ao fim do mês, ao final do mês
typed-last = últimos, últimas, os últimos

# what a digest holds
typed-or = ou
typed-and = e, bem como, assim como
typed-all = tudo
typed-line = linha
typed-no-line = sem-linha, sem linha
typed-repeat = repetir
typed-once = uma-vez, uma vez
typed-in-languages = em inglês, em francês, em espanhol, em português, em russo, em árabe, em chinês

# words that say nothing around a time and a place
typed-filler = a, à, às, as, o, os, da, de, do, em, no, na, por, para, favor, mim, cada, todos, hora, horas, e, quero, queria, gostaria, enviar, envie, envie-me, mande, receber, um, uma, me, meu, minha, aos, ao, das, dos, pelas, partir, começando, ponto

## When something is wrong

unknown-command = Não conheço { $name }.
too-long = É longo demais para mim. Diga em { $most } caracteres no máximo.
too-fast = Você é mais rápido do que eu! Respondo primeiro às suas últimas perguntas; repita esta daqui a um momento.
apology = Desculpe, houve um erro do nosso lado. Tente de novo. Se voltar a acontecer, dê este número ao responsável: { $incident }

## The terminal

console-hint = Escreva o número de um botão para pressioná-lo. /help mostra tudo, Ctrl-D sai. O que você escreve fica neste computador.
console-bye = Até logo.

## Slack

slack-open = Abrir
slack-choose = Escolher
slack-share = Compartilhar aqui
slack-back = ← Voltar
slack-shared-by = { $person } compartilhou isto:
slack-shared = Compartilhado aqui com todos.
slack-share-refused = Não posso publicar aqui. Primeiro convide-me (escreva /invite e o meu nome) e depois compartilhe de novo.
slack-share-unknown = O Slack não confirmou o compartilhamento. Verifique antes de compartilhar de novo.
slack-too-late = Demorou demais para o Slack. Tente de novo, por favor.
slack-later = O Slack recusa os meus pedidos neste momento. Tente de novo em alguns minutos, por favor.
slack-not-installed = Não estou instalado no seu espaço de trabalho e não posso responder aqui. Fale com quem o administra, ou mencione-me num canal que compartilhe com pessoas que me usam.
slack-stranger = Você é de outro espaço de trabalho: aqui respondo quando me menciona e quando pressiona os meus botões. Os comandos e a janela de pesquisa funcionam onde estou instalado.
slack-modal-title = Procurar uma ferramenta
slack-modal-submit = Procurar
slack-modal-close = Fechar
slack-find = Comece a escrever um título, uma sigla ou uma necessidade
slack-find-hint = tempo de liberação da carga
slack-words = Ou escreva com as suas palavras e pressione Enter
slack-words-hint = quanto tempo a carga espera na fronteira
slack-home-all = Ver tudo
slack-home-seen = Atualizado: { $time }
slack-app-name = Ferramentas { $organisation }
slack-app-description = Encontra a ferramenta certa, mesmo com erros de ortografia. { $organisation }.
slack-app-how = Pergunte com um comando, uma menção, uma mensagem direta ou um atalho. Erros de ortografia não importam, e vários idiomas são entendidos.
slack-shortcut-anywhere = Ferramentas { $organisation }
slack-shortcut-anywhere-detail = Procurar uma ferramenta de qualquer lugar do Slack
slack-shortcut-message = Ferramentas para isto
slack-shortcut-message-detail = Procurar ferramentas para esta mensagem, também dentro de uma conversa
slack-command-hint = [palavras, ou: { $words }]
slack-digest-thread = A conversa abaixo diz mais sobre cada uma.
slack-digest-thread-more = E mais { $count }. Todas estão na conversa abaixo.
slack-digest-form = Escolher dias, hora e temas
slack-form-title = Catálogo
slack-digest-title = Ajustes do resumo
slack-digest-save = Guardar
slack-digest-for-you = Só para você: o resumo chega ao nosso chat direto.
slack-digest-for-place = Para todos aqui: o resumo chega a este canal.
slack-digest-days = Dias
slack-digest-daily = Todos os dias
slack-digest-workdays = Dias úteis, sem feriados
slack-digest-weekly = Cada { $day }
slack-digest-time = Hora
slack-digest-zone = Fuso horário: escreva uma cidade ou um país
slack-digest-zone-hint = Lisboa
slack-digest-topics = Só estes temas
slack-digest-languages = Só ferramentas nestes idiomas
slack-digest-references = Só ferramentas para estas partes de: { $systems }
slack-digest-all = Todos
slack-digest-kept = Este resumo tem filtros que este formulário não pode mostrar: { $filters }. Ficam como estão.
slack-digest-line = Quando não há novidades
slack-digest-line-on = Avisar cada semana
slack-digest-invite = A sua escolha está guardada, mas ainda não sou membro deste canal. Escreva aqui /invite { $bot }: depois o resumo chega sozinho.
slack-my-name = e o meu nome
slack-install = A aplicação procura ferramentas para as pessoas do seu espaço de trabalho. O Slack mostra o que ela pode fazer antes de você aceitar.
slack-install-button = Adicionar ao Slack
slack-install-declined = Nada foi instalado. Pode fechar esta página ou começar de novo.
slack-install-state = Este link expirou ou já foi usado. Comece de novo na página de instalação.
slack-install-failed = O Slack não concluiu a instalação. Tente de novo daqui a pouco.
slack-installed = A aplicação já está no espaço { $workspace }. No Slack, escreva /tool e o que procura.
slack-install-again = Começar de novo
slack-install-open = Abrir o Slack

## Telegram

telegram-share = Compartilhar
telegram-post = Compartilhar aqui
telegram-back = ← Voltar
telegram-stale = Este botão é antigo demais. Pergunte de novo, por favor.
telegram-answer-below = A resposta está abaixo.
telegram-opens-private = Para isto, abra um chat privado comigo, por favor.
telegram-no-words = Só consigo ler texto. Escreva o nome de uma ferramenta, ou para que precisa dela.
telegram-place-refused = Só quem administra esse chat pode ver e mudar os ajustes dele aqui.
telegram-place-settings = Ajustes num chat privado
telegram-nothing-inline = Nada encontrado. O que posso perguntar?
telegram-help-inline = Em qualquer chat, escreva { $example } para procurar uma ferramenta e publicar ali a sua ficha.
telegram-help-groups = Num grupo só vejo comandos como { $command }, respostas às minhas mensagens e o que é publicado por meu intermédio.
telegram-rights-unknown = O Telegram não me disse se você administra este chat. Se sim, tente de novo daqui a pouco. Se continuar assim, faça-me também administrador.
telegram-digest-part = { $heading } ({ $number }/{ $of })
telegram-short-description = Encontra a ferramenta certa: pelo título, pela sigla ou por aquilo de que você precisa.
telegram-description = Diga o que procura: um título, uma sigla ou uma necessidade. Erros não importam. Respondo com a ferramenta certa, a sua página oficial e outras relacionadas. Em outro chat, escreva o meu nome e algumas palavras para publicar uma ficha.
command-edit = Alterar a ficha de uma ferramenta
    .usage = [nome de uma ferramenta e linhas abaixo]
command-undo = Desfazer uma alteração publicada
    .usage = [número de uma alteração]
command-suggest = Sugerir uma ferramenta aos editores
    .usage = [título e link]
command-proposals = O que está por decidir
    .usage = { "" }
command-proposal = Uma proposta
    .usage = [o seu número]
command-gaps = O que se procurou e não se encontrou
    .usage = { "" }
command-unfound = Dizer aos editores o que não foi encontrado
    .usage = [o que procurava]
curation-elsewhere = Só os editores do catálogo podem fazer isto, na sua própria sala. Pode dizer-lhes o que falta: { $command }.
curation-closed = Aqui não há editores. Onde este bot responde no Slack ou no Telegram e tem editores, { $command } diz-lhes o que falta.
curation-not-stored = Não foi possível guardar e nada foi alterado. Tente de novo daqui a pouco.
curation-undo = Desfazer
edit-what = Escreva o nome de uma ferramenta para alterar a sua ficha, por exemplo { $example }.
edit-unknown = Não sei que ferramenta é { $tool }. Escreva o título completo ou o identificador.
edit-form = Para alterar { $title }, copie estas linhas, mude o que quiser e envie-as. As linhas que omitir ficam como estão. Uma linha sem nada depois dos dois pontos elimina esse campo.
edit-nothing = O catálogo já diz tudo isto. Nada foi alterado.
edit-broken = Isto ainda não pode ser publicado. Corrija estas linhas e envie-as de novo:
edit-since = { $entry } foi alterado depois de o ter consultado, por { $actor }, { $moment }: { $fields }. As suas linhas não foram publicadas. Consulte de novo.
edit-look = Consultar de novo
edit-done = { $title }: publicado por { $actor }, { $moment } ({ $fields }).
undo-done = A alteração { $revision } foi desfeita por { $actor }, { $moment }.
undo-unknown = Não há nenhuma alteração com o número { $revision }.
undo-heading = Que alteração quer desfazer? A mais recente vem primeiro.
undo-none = Ainda nada foi publicado aqui: não há nada a desfazer.
undo-this = Desfazer { $revision }: { $title }
undo-detail = { $day }: { $fields }
form-misread = Não consigo ler esta linha: { $line }
form-near = Quer dizer { $name }?
form-fields = Uma linha começa com o nome de um campo e dois pontos, por exemplo { $example }. Os campos são: { $fields }
form-example = Para que serve, numa frase.
form-topics = Os temas são: { $topics }
form-draft = Isto ainda não está publicado. Toque numa linha para a alterar, ou publique. Também pode copiar todas as linhas, alterá-las e enviá-las.
form-missing = Isto ainda falta.
form-send = Enviar
form-left = Certo, o formulário está fechado. Nada foi alterado.
form-want = Escreva: { $field }. Um hífen deixa-o vazio; “cancelar” fecha o formulário.
form-now = Agora: { $value }
form-open = Preencher
field-title = Título
field-summary = Resumo
field-topics = Temas
field-link = Página
field-edition = Edição
field-languages = Idiomas
field-acronyms = Siglas
field-aliases = Outros nomes
nothing-tell = Dizer aos editores
suggest-what = O que falta? Escreva o título e um link, por exemplo { $example }.
suggest-example = Manual sobre regras de origem https://www.example.org/manual
suggest-link = Não é um endereço completo. Copie-o do seu navegador: é parecido com { $example }.
suggest-here = O catálogo já tem esta página:
suggest-done = Obrigado! Os editores do catálogo vão examinar.
suggest-known = Obrigado! Os editores já têm esta sugestão.
suggest-many = Obrigado! { $most } das suas sugestões aguardam os editores. Envie mais quando tiverem sido examinadas.
proposal-of = { $kind }: { $title }
proposal-of-tool = { $kind }: { $tool } – { $title }
proposal-kind-new = Novo
proposal-kind-edition = Nova edição
proposal-kind-retitled = Novo título
proposal-kind-moved = Novo endereço
proposal-kind-withdrawn = Retirado
proposal-kind-link-broken = Link quebrado
proposal-kind-alias = Outro nome
proposal-seen = Visto em { $source }, { $moment }
proposal-suggested = Sugerido por { $actor }, { $moment }
proposal-date = Publicado: { $date }
proposal-alike = Parece-se com: { $tools }
proposal-missing = Ainda falta: { $fields }
proposal-do-publish = Publicar
proposal-do-edit = Editar
proposal-do-same = O mesmo que…
proposal-do-edition = Nova edição de…
proposal-do-decline = Não é uma ferramenta
proposal-do-later = Mais tarde
proposal-do-take-off = Retirar a página
proposal-do-keep = Manter a página
proposal-back = Voltar à proposta
proposal-form = Copie estas linhas, preencha-as e envie-as: então a ficha é publicada.
proposal-which-same = Que ferramenta é? Se não for nenhuma destas, escreva { $command } com o nome da ferramenta.
proposal-which-edition = De que ferramenta é uma nova edição? Se não for nenhuma destas, escreva { $command } com o nome da ferramenta.
proposal-no-date = A data desta edição não é conhecida. Escreva { $command } e, abaixo, { $line }.
proposal-faster = Outra pessoa foi mais rápida:
proposal-is-published = Publicado por { $actor }, { $moment }.
proposal-is-declined = Recusado por { $actor }, { $moment }: não é uma ferramenta, ou já está no catálogo.
proposal-is-later = Adiado por { $actor }, { $moment }.
proposal-reopened = Desfeito por { $actor }, { $moment }. Pode decidir-se de novo.
proposal-unknown = Não conheço { $said } como proposta nem como ação sobre uma proposta.
proposals-none = De momento não há nada a decidir.
proposals-heading = { $count ->
    [one] { $count } proposta por decidir
   *[other] { $count } propostas por decidir
}
proposals-more = E mais { $count }.
proposals-list = Todas as propostas
unfound-known = Obrigado! Os editores já conhecem esta pergunta. Ela foi contada.
unfound-many = Obrigado! Os editores já receberam hoje várias perguntas daqui. Envie mais amanhã.
unfound-counted = Obrigado! A pergunta foi contada. Os editores têm agora muitas outras para examinar.
proposal-kind-question = Procurado e não encontrado
proposal-asked = Alguém procurou isto em vão e disse aos editores, { $moment }
proposal-do-alias = Acrescentar como outro nome de…
gaps-none = De momento não falta nada: o que várias pessoas procuraram foi encontrado.
gaps-heading = { $count ->
    [one] { $count } pergunta sem resultado
   *[other] { $count } perguntas sem resultado
}
gap-asked = { $count ->
    [one] uma vez, em { $day }
   *[other] { $count } vezes, a última em { $day }
}
gap-which = Nada foi encontrado para { $question } ({ $asked }). Que ferramenta deveria responder? Se não for nenhuma destas, escreva { $command } com o nome da ferramenta.
gap-alias-of = Acrescentar como outro nome de { $tool }
gap-do-dismiss = Descartar
gaps-list = Todas as perguntas
gap-look = Ver a pergunta
gap-done = { $question } agora encontra { $title }: publicado por { $actor }, { $moment }.
gap-dismissed = Descartado por { $actor }, { $moment }: nenhuma ferramenta responde a isto.
gap-reopened = Desfeito por { $actor }, { $moment }: a pergunta volta a ser mostrada.
gap-unknown = Não conheço { $said } como pergunta, nem como algo que se possa fazer com uma.
proposal-link-broken = O site diz que esta página já não existe: foi assim em três dias, a última vez { $moment }.
proposal-link-alone = O site diz que esta página já não existe: foi assim em três dias, a última vez { $moment }. É a única página da ferramenta: prima Editar e escreva outro endereço.
proposal-link-kept = { $actor } decidiu, { $moment }, que a página fica.
trouble-heading = Algo não está bem com o catálogo ou as suas fontes
trouble-source = Há três dias que nada pode ser lido da fonte { $source }. Peça ao seu operador que verifique: a página pode ter mudado de endereço.
trouble-catalogue = Os ficheiros alterados do catálogo têm erros, por isso continua em uso o catálogo anterior. O primeiro erro: { $problem }
trouble-settled = O ficheiro do catálogo diz outra coisa de { $field } do que a alteração publicada { $revision }: vale o ficheiro.

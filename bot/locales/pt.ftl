# What people type in Portuguese: words with commas between them. There are no texts to read in this
# language yet: with all texts of en.ftl beside these words the bot speaks it, and tests ask for them.

## Commands and small talk

typed-command-tool = ferramenta, buscar, busca, procurar, pesquisar, pesquisa
typed-command-tools = ferramentas, lista, listar, todas
typed-command-topics = tema, temas
typed-command-new = novidades, novo, novos, novas, recentes
typed-command-digest = resumo, boletim
typed-command-language = idioma, idiomas, língua, definições, configurações
typed-command-help = ajuda, comandos, menu
typed-command-about = sobre
typed-command-privacy = privacidade, esqueça-me, meus dados
typed-command-subscribe = assinar, inscrever
typed-command-term = termo, definir, definição, equivalente
typed-command-unsubscribe = cancelar inscrição, cancelar assinatura, desinscrever
typed-talk-hello = olá, oi, bom dia, boa tarde, boa noite, saudações, como está, como vai, tudo bem, tudo bom
typed-talk-thanks = obrigado, obrigada, muito obrigado, muito obrigada, valeu, agradeço
typed-talk-bye = tchau, adeus, até logo, até breve, até amanhã, até mais, tenha um bom dia
typed-talk-ok = está bem, certo, sim, não, bem, muito bem, perfeito, entendi, ótimo, claro, teste
typed-talk-quit = sair
typed-talk-filler = por, favor, todos, bot, agora, de, novo, a, o, as, os, em, me
typed-ask-help = ajuda, ajude-me, me ajude, me ajuda, socorro, preciso de ajuda, pode me ajudar, pode ajudar-me, o que você pode fazer, o que pode fazer, o que você faz, o que posso perguntar, como funciona, como funciona isto, como usar, instruções, não entendo, não entendi
typed-ask-who = quem é você, quem és tu, quem é, o que é você, o que é isto, o que é isso, qual é o seu nome, você é um robô, és um robô
typed-ask-count = quantas ferramentas, quantas ferramentas há, quantas ferramentas existem, quantas ferramentas você tem, número de ferramentas
typed-ask-new = o que há de novo, o que há de novidade, alguma novidade, novidades, as novidades, novas ferramentas, ferramentas novas, últimas ferramentas, as últimas ferramentas
typed-ask-list = todas as ferramentas, lista de ferramentas, a lista de ferramentas, lista completa, a lista, ver tudo, mostrar tudo, mostre tudo, quais ferramentas existem, que ferramentas há, o catálogo
typed-mine = português, em português, fale português, fala português
typed-digest = resumo, resumos, boletim, assinatura

## Behind /digest

typed-part-on = sim, ativar, assinar, inscrever
typed-part-off = não, desativar, parar, cancelar, anular
typed-part-pause = pausa, pausar, suspender
typed-part-resume = retomar, continuar
typed-part-preview = prévia
typed-part-status = estado, definições, configurações, histórico
typed-part-why = porquê
typed-part-cards = fichas, ficha
typed-part-change = mudar, alterar, hora
typed-part-help = ajuda, ?
typed-rhythm-daily = diário, diária, diariamente, cada dia, todos os dias
typed-rhythm-workdays = dias úteis, segunda a sexta, de segunda a sexta
typed-rhythm-weekly = semanal, semanalmente, cada semana, todas as semanas
typed-rhythm-other = fins de semana, fim de semana, mensal, mensalmente, cada mês, todos os meses, cada hora, cada ano, quinzenal, duas vezes por dia
typed-every = cada, todos os, todas as, a cada
typed-monday = segunda, segunda-feira, segundas, seg.
typed-tuesday = terça, terça-feira, terças, ter.
typed-wednesday = quarta, quarta-feira, quartas, qua.
typed-thursday = quinta, quinta-feira, quintas, qui.
typed-friday = sexta, sexta-feira, sextas, sex.
typed-saturday = sábado, sábados, sáb.
typed-sunday = domingo, domingos, dom.
typed-noon = meio-dia
typed-midnight = meia-noite
typed-morning = manhã
typed-afternoon = tarde
typed-evening = noite
typed-hour = h
typed-am = a.m.
typed-pm = p.m.
typed-hours = hora, horas, minutos
typed-days = d, dia, dias
typed-weeks = sem, semana, semanas
typed-months = mês, meses
typed-years = ano, anos
typed-for = durante, por
typed-until = até, a
typed-last = últimos, últimas, os últimos
typed-or = ou
typed-and = e
typed-all = tudo
typed-line = linha
typed-no-line = sem-linha, sem linha
typed-repeat = repetir
typed-once = uma-vez, uma vez
typed-filler = a, à, às, as, o, os, da, de, do, em, no, na, por, para, favor, mim, cada, todos, hora, horas, e

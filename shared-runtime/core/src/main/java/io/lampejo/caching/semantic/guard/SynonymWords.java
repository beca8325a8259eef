package io.lampejo.caching.semantic.guard;

/** Words and phrases that stand in each other's place without changing the answer. */
final class SynonymWords {
    static final String SHARED =
            """
            2fa: 2 fa, 2 factor authentication, mfa, tfa
            wifi: wifi, wi fi, wireless network, wlan
            email: email, e mail, mail
            app: app, apps
            api: api
            regex: regex, regexp, regular expression, expressao regular
            jwt: jwt, json web token
            covid: covid, covid 19
            ai: ai
            pc: pc
            """;
    static final String ENGLISH =
            """
            2fa: two factor authentication, two factor auth, two factor, two step verification, two step authentication, two factor verification, 2 step verification, 2 factor, 2 step authentication, multi factor authentication, second factor
            ai: artificial intelligence
            email: email address, mailbox
            phone: phone, telephone, cell phone, mobile phone, smartphone, cellphone, handset, mobile
            computer: computer, pc, laptop, notebook
            tv: tv, television, television set
            photo: photo, picture, image, photograph, pic
            video: video, clip
            film: film, movie, motion picture
            car: car, automobile, vehicle, auto
            bike: bike, bicycle
            plane: plane, airplane, aircraft, aeroplane
            fridge: fridge, refrigerator
            house: house, home
            flat: flat, apartment
            city: city, town
            country: country, nation
            person: person, people, human, individual, someone, somebody
            child: child, children, kid, kids
            dog: dog, puppy, dogs
            doctor: doctor, physician
            illness: illness, disease, sickness
            flu: flu, influenza
            heart-attack: heart attack, myocardial infarction
            high-blood-pressure: high blood pressure, hypertension
            job: job, occupation, profession, employment
            salary: salary, wage, pay rate
            money: money, cash, funds
            price: price, cost, fee, charge, rate
            tax: tax, taxes
            store: store, shop
            shipping: shipping, delivery, ship, deliver
            package: package, parcel, shipment
            order: order, purchase order
            refund: refund, reimbursement, money back, get my money back
            return: return, send back, give back
            buy: buy, purchase, acquire, bought, order online
            obtain: obtain, acquire
            sell: sell, sold, selling
            +: plus
            -: minus
            /: divided by
            *: multiplied by
            remove: uninstall, remove, delete, erase, get rid of, take away, eliminate, take off, take out, wipe
            cancel: cancel, cancelled, cancelling, cancellation, call off
            change: change, modify, alter, edit, update, adjust, switch to, amend
            reset: reset, restore, recover, retrieve, regain
            create: create, make, build, set up, setup, setting up, construct, making, made, produce, generate, establish
            write: write, compose, draft, written, writing, wrote, author
            begin: begin, start, launch, begun, began, commence, get started
            stop: stop, quit, end, halt, cease, finish, terminate, kill
            fix: fix, repair, solve, resolve, troubleshoot, fixing, correct, mend
            find: find, locate, look up, search for, found, discover, look for
            check: check, verify, see whether, see if, confirm, view, see, determine whether, tell if, determine if, inspect
            use: use, using, used, utilize, employ
            help: help, assist, aid, support
            need: need, require, needed, required, necessary
            want: want, wish, desire
            show: show, display
            learn: learn, study, master
            explain: explain, clarify
            work: work, works, working, function, operate
            broken: broken, not work, not working, does not work, stop working, stopped working, malfunction, not function, not seem to work, not seem to be working, quit working, no longer work, no longer works, no longer working, out of order, does not turn on, dead, not respond, not responding, unresponsive
            happen: happen, occur, take place, happened, occurred, took place
            cook: cook, prepare, cooking
            visit: visit, travel to, go to, trip to, traveling to
            live: live, reside
            die: die, died, death, pass away, passed away
            born: born, birth, birthday, birth date, birthdate, date of birth, birthplace, place of birth
            big: big, large, huge
            small: small, little, tiny
            quick: quick, fast, rapid
            happy: happy, glad
            sick: sick, ill
            smart: smart, intelligent, clever
            hard: hard, difficult, tough
            easy: easy, simple
            error: error, bug, fault
            issue: issue, problem, trouble, difficulty
            important: important, significant, essential, crucial, key
            main: main, major, primary, principal, chief
            meaning: meaning, mean, means, stand for, stands for, signify, definition, define, refer to, meant
            difference: difference, differ, different, distinction, differentiate, distinguish, compare, comparison, contrast
            similar: similar, alike, resemble
            advantage: advantage, benefit, pros, upside
            disadvantage: disadvantage, drawback, cons, downside
            example: example, instance, sample
            amount: amount, quantity
            number: number, count
            size: size, dimension
            weigh: weigh, weight
            last: last, duration
            temperature: temperature
            fee: fee
            type: type, kind, sort of, category, kinds, types, sorts of
            part: part, component, piece
            reason: reason, cause
            result: result, outcome
            goal: goal, aim, purpose, objective, point
            idea: idea, concept, notion
            function: function, method in, subroutine
            file: file, document
            folder: folder, directory
            screen: screen, display screen
            screenshot: screenshot, screen capture, capture my screen, capture the screen, take a picture of my screen, take a screenshot, take screenshots, taking a screenshot, screen shot
            battery: battery
            settings: setting, preference, option, configuration, configure
            account: account, profile
            password: password, passcode, passphrase, login password
            username: username, user name
            log-in: log in, login, sign in, logged in, signing in, logging in, log into, sign into, log on, access
            log-out: log out, logout, sign out, sign off, log off
            sign-up: sign up, register, registration, signing up, create account, create an account, open account, open an account, enroll, enrol
            subscription: subscription, membership, plan
            invoice: invoice, bill, receipt
            contact: contact, reach, get in touch with, get in touch, get a hold of, get hold of, speak to, talk to, speak with
            customer-service: customer service, customer support, support team, help desk, helpdesk, customer care, support agent
            send: send, sent, sending, transmit
            receive: receive, received
            copy: copy, duplicate
            move: move, transfer, migrate
            backup: backup, back up, backing up
            restart: restart, reboot
            connect: connect, link, pair, join
            charge-battery: charge
            notification: notification, alert
            program: program, application, software
            website: website, site, web page, webpage, web site
            internet: internet, web
            link: link, url, hyperlink
            picture: picture
            dataset: dataset, data set
            database: database, db
            string: string
            list: list, array
            remove-duplicates: remove duplicates, deduplicate, dedupe, drop duplicates, eliminate duplicates, get rid of duplicates
            reverse: reverse, invert, backwards order
            sort: sort, order by, sorting
            convert: convert, turn into, transform, change into, cast, conversion, converting, parse into
            compute: compute, calculate, work out, calculation, determine, figure out
            translate: translate, translation, say in, how do you say, how do i say, how would you say, how to say, how would i say, word for, say
            summary: summarize, summarise, summary, sum up, recap
            capital: capital, capital city
            population: population, inhabitants, people live in, inhabitant
            president: president, head of state
            boss: boss, manager
            company: company, firm, business, corporation
            book-verb: reserve, reservation, booking
            appointment: appointment
            flight: flight
            ticket: ticket
            invented: invent, inventor, invented, invention
            discovered: discover, discoverer, discovered, discovery
            founded: founded, founder, establish, founding, found by
            written-by: writer
            painted: paint, painter, painted
            tall: tall, height, high
            long: long, length
            old: old, age
            deep: deep, depth
            far: far, distance
            fast: speed, velocity
            food: food, meal, dish
            exercise: exercise, workout, work out routine
            sleep: sleep, asleep
            baby: baby, infant, newborn
            lose-weight: lose weight, weight loss, drop weight, slim down, shed pounds, losing weight
            gain-weight: gain weight, weight gain, put on weight
            save-money: save money, cut costs
            climate: climate
            weather: weather, forecast, weather forecast
            color: color, colour
            center: center, centre
            favorite: favorite, favourite
            organize: organize, organise
            opening-hours: opening hours, open hours, business hours, hours of operation, working hours, opening time, operating hours
            currency: currency
            trash: trash, garbage, rubbish, waste
            vacation: vacation, holiday, holidays
            movie: movie
            soccer: soccer
            pants: pants, trousers
            gas-fuel: gasoline, petrol
            child-care: daycare, nursery
            increase: increase, raise, turn up, boost, rise
            decrease: decrease, reduce, lower, turn down, cut down, lessen, reduction
            improve: improve, better, enhance, improvement
            avoid: avoid, prevent, steer clear of
            treat: treat, treatment, remedy, cure, relieve
            symptom: symptom, sign
            damage: damage, harm
            danger: danger, risk, hazard
            safe: safe, safely
            allowed: allowed, permit, permitted, let, allow
            decide: decide, choose, pick, select
            think: think, believe
            tell: tell, told
            speak: speak, talk
            watch: watch, view online
            listen: listen
            forget: forget, forgot, forgotten
            lose: lose, lost
            stolen: steal, stolen, theft
            near: near, close to, nearby
            keep: keep, maintain, preserve
            wash: wash, clean
            storage: storage, disk space, storage space
            take: take
            put: put, place
            run: run, execute, running
            deploy: deploy, deployment
            test: test, testing
            loop: loop, iterate
            exit: exit
            grow: grow, cultivate, raise plants
            feed: feed
            plant: plant
            licence: license, licence
            driving-licence: driver license, driver licence, driving license, driving licence, drivers license, drivers licence
            speak: spoken, spoke
            eat: eat, ate, eaten
            drink: drink, drank, drunk
            drive: drive, drove, driven
            pay: pay, paid, payment
            ride: ride, rode, ridden
            give: give, gave, given
            know: know, knew, known
            teach: teach, taught
            break: break, broke
            freeze: frozen, froze
            see: see, saw, seen
            sing: sing, sang, sung
            swim: swim, swam
            wear: wear, wore, worn
            sleep: slept
            meet: meet, met
            fall: fall, fell, fallen
            hold: hold, held
            build: built, build, builder
            spend: spend, spent
            come: come, came
            become: become, became
            feel: feel, felt
            keep: kept
            leave: leave, left my
            bring: bring, brought
            understand: understand, understood
            catch: catch, caught
            lead: lead, led
            win: win, won, winner
            request: request, ask for
            apply: apply, application for
            submit: submit, hand in, turn in, file a
            look-like: look like, appear
            annoy: annoying
            bad-breath: bad breath, halitosis
            headache: headache, head pain
            tomb: grave
            lawyer: lawyer, attorney
            teenager: teenager, teen, adolescent
            elderly: senior, old people, elderly
            coffee: coffee
            sofa: sofa, couch
            stove: stove, cooker
            elevator: elevator, lift
            truck: truck, lorry
            autumn-season: fall season
            cookie: cookie, biscuit
            chips: french fries, fries
            football: football, soccer
            smartwatch: smart watch, smartwatch
            headphones: headphone, earphone, earbud
            cv: cv, resume, curriculum vitae
            cover-letter: cover letter, motivation letter
            tire: tire, tyre
            tap: tap, faucet
            building: building, skyscraper, tower block
            mold: mold, mould, mildew
            lightbulb: light bulb, lightbulb, bulb
            stain: stain, spot
            hiccup: hiccup
            interest-rate: interest rate
            loan: loan, credit line
            mortgage: mortgage, home loan
            savings: savings
            stock: stock, share
            retire: retire, retirement
            deadline: deadline, due date
            schedule: schedule, timetable
            meeting: meeting
            training: training
            muscle: muscle
            belly: belly, stomach, tummy
            skin: skin
            pregnant: pregnant, pregnancy, expecting a baby
            medicine: medicine, medication, drug
            vaccine: vaccine, vaccination, shot against
            universe: universe, cosmos
            sun: sun
            rain: rain, rainfall
            earthquake: earthquake, quake
            volcano: volcano, volcanoes
            dinosaur: dinosaur
            extinct: extinct, extinction, die out, died out, disappear
            war: war
            government: government
            law: law, legislation
            vote: vote, voting
            right: right
            immediately: immediately, right away, instantly
            often: often, frequently
            exactly: precisely
            purpose: purpose
            inside: inside
            rows: row, rows, record, records
            column: column, field
            variable: variable
            class: class
            object: object
            exception: exception
            commit: commit
            branch: branch
            repository: repository, repo
            command: command
            terminal: terminal, command line, cli, console
            port: port
            server: server
            dependency: dependency, dependencies, package manager
            environment: environment, env
            virtual-environment: virtual environment, virtualenv, venv
            whitespace: whitespace, white space, blank
            uppercase: upper case
            substring: substring
            integer: integer, int, whole number
            random: random
            duplicate: duplicate
            empty: empty, blank out
            key: key
            dictionary: dictionary, dict
            json-file: json file
            spreadsheet: spreadsheet, worksheet
            cell: cell
            formula: formula
            slideshow: slideshow, presentation, slides
            wallpaper: wallpaper, background image, desktop background
            ringtone: ringtone
            voicemail: voicemail, voice mail
            text-message: text message, sms, text messages
            keyboard: keyboard
            charger: charger
            charge: charge, recharge, charging
            cable: cable, cord
            cover: cover
            shipment: shipment
            address: address
            name: name
            credit-card: credit card
            gift-card: gift card, gift voucher, gift certificate
            coupon: coupon, promo code, discount code, voucher
            discount: discount, price reduction
            warranty: warranty, guarantee
            payment-method: payment method, payment option, form of payment, way to pay
            trial: free trial, trial period, trial
            """;
    static final String PORTUGUESE =
            """
            2fa: autenticacao de dois fatores, autenticacao em dois fatores, verificacao em duas etapas, verificacao de duas etapas, verificacao em dois passos, verificacao de dois fatores, autenticacao em duas etapas, dois fatores, duas etapas, autenticacao de dois factores, verificacao em 2 etapas, autenticacao de 2 fatores, autenticacao multifator, dupla autenticacao
            ai: inteligencia artificial, ia
            wifi: rede sem fio, rede sem fios, wifi, wi fi
            email: correio eletronico, endereco de email, correio electronico
            phone: telefone, celular, telemovel, smartphone
            computer: computador, portatil, laptop, notebook
            tv: tv, televisao, televisor, tevê
            photo: foto, fotografia, imagem
            film: filme, longa metragem
            car: carro, automovel, viatura, veiculo
            bike: bicicleta, bike
            plane: aviao, aeronave
            bus: onibus, autocarro
            train: trem, comboio
            fridge: geladeira, frigorifico
            house: casa, moradia, lar
            flat: apartamento
            city: cidade
            person: pessoa, gente, ser humano, alguem
            child: crianca, miudo
            dog: cao, cachorro, caes, cadela
            cat: gato
            doctor: medico, doutor
            illness: doenca, enfermidade
            job: emprego, trabalho, profissao
            salary: salario, remuneracao
            money: dinheiro, grana
            price: preco, valor, custo, custar, taxa
            tax: imposto, tributo
            store: loja
            shipping: entrega, frete, envio
            package: encomenda, pacote
            order: pedido
            refund: reembolso, estorno, devolucao do dinheiro, dinheiro de volta
            return: devolver, devolucao
            buy: comprar, adquirir, compra
            sell: vender
            remove: desinstalar, remover, apagar, excluir, eliminar, deletar, tirar, retirar, eliminacao, exclusao
            cancel: cancelar, anular, cancelamento, rescindir
            change: mudar, alterar, trocar, modificar, atualizar, editar, actualizar, alteracao, mudanca
            reset: redefinir, recuperar, restaurar, repor, resetar, recuperacao
            create: criar, fazer, construir, gerar, montar, elaborar
            write: escrever, redigir, escrito, escreveu, compor, componha
            begin: comecar, iniciar, arrancar, inicio
            stop: parar, terminar, acabar, interromper
            fix: consertar, reparar, corrigir, resolver, arranjar, solucionar, arrumar, conserto
            find: encontrar, achar, localizar, descobrir, procurar
            check: verificar, ver, conferir, consultar, checar, saber se, confirmar
            use: usar, utilizar, uso
            help: ajudar, ajuda, apoio, auxiliar
            need: precisar, necessitar, necessario, preciso
            show: mostrar, exibir
            learn: aprender, estudar, aprendizagem
            explain: explicar, esclarecer
            work: funcionar, funciona, funcionamento, opera
            broken: nao funciona, nao esta funcionando, nao esta a funcionar, parou de funcionar, deixou de funcionar, avariado, quebrado, estragado, nao liga, nao pega, nao responde, avaria
            happen: acontecer, ocorrer, suceder
            cook: cozinhar, preparar, cozer
            visit: visitar, viajar para, ir a, conhecer
            live: viver, morar, residir
            die: morrer, falecer, morte, morreu, faleceu
            born: nascer, nascimento, nasceu, data de nascimento, local de nascimento, lugar de nascimento
            big: grande
            small: pequeno
            quick: rapido, depressa, veloz
            sick: doente
            hard: dificil, complicado
            easy: facil, simples
            issue: problema, dificuldade
            error: erro, falha
            important: importante, essencial, fundamental
            main: principal, primordial
            meaning: significar, significado, quer dizer, sentido, definicao, definir, representa
            difference: diferenca, diferir, diferente, distincao, distinguir, diferenciar, comparar, difere
            similar: semelhante, parecido, similar
            advantage: vantagem, beneficio
            disadvantage: desvantagem
            example: exemplo
            type: tipo, genero, especie
            part: parte, componente, peca
            reason: razao, motivo, causa
            goal: objetivo, finalidade, proposito, objectivo
            file: arquivo, ficheiro, documento
            folder: pasta, diretorio
            screen: tela, ecra
            screenshot: tirar um print, tirar print, fazer uma captura de tela, fazer uma captura de ecra, tirar uma captura de tela, tirar um print screen, fazer captura de tela, tirar um screenshot, captura de tela, captura de ecra, print da tela, print screen, print, captura do ecra
            settings: configuracao, definicao, preferencia, opcao, ajustes
            account: conta, perfil
            password: senha, palavra passe, password
            username: usuario, nome de utilizador, nome de usuario, utilizador
            log-in: entrar, iniciar sessao, fazer login, login, logar, acessar, aceder, autenticar
            log-out: sair, terminar sessao, encerrar sessao, fazer logout, logout, deslogar, terminar a sessao, encerrar a sessao
            sign-up: registrar, registar, cadastrar, cadastro, registo, registro, inscrever, criar conta, criar uma conta, abrir conta, abrir uma conta
            subscription: assinatura, subscricao, plano
            invoice: fatura, factura, recibo, nota fiscal, boleto
            contact: contatar, contactar, falar com, entrar em contato com, entrar em contacto com, contato, contacto
            customer-service: atendimento ao cliente, apoio ao cliente, suporte, servico de atendimento, atendimento, sac
            send: enviar, mandar, remeter
            receive: receber
            copy: copiar, duplicar
            move: mover, transferir, migrar
            backup: backup, copia de seguranca, fazer backup
            restart: reiniciar, reinicializar
            connect: conectar, emparelhar, parear, vincular, associar
            notification: notificacao, alerta, aviso
            program: programa, aplicativo, aplicacao, app, software
            website: site, website, sitio, pagina web, pagina
            link: link, url, hiperligacao
            list: lista, array, vetor
            remove-duplicates: remover duplicados, eliminar duplicados, remover duplicatas, tirar duplicados, eliminar duplicatas, remover repetidos, eliminar repetidos, tirar repetidos
            reverse: inverter
            sort: ordenar, ordenacao, classificar
            convert: converter, transformar, conversao, passar
            compute: calcular, calculo, computar
            translate: traduzir, traducao, se diz, como se diz, como digo, palavra para, como dizer, como e que se diz
            summary: resumir, resumo, sintetizar
            capital: capital, cidade capital
            population: populacao, habitantes, habitante
            president: presidente, chefe de estado
            company: empresa, companhia, firma
            book-verb: reservar, reserva
            flight: voo, passagem aerea
            ticket: bilhete, passagem, ingresso
            invented: inventar, inventor, invencao
            discovered: descobridor, descoberta
            founded: fundar, fundador, fundacao
            painted: pintar, pintor
            food: comida, alimento, refeicao, prato
            exercise: exercicio, treino
            sleep: dormir, sono
            baby: bebe, recem nascido
            lose-weight: perder peso, emagrecer, perda de peso
            gain-weight: ganhar peso, engordar, ganho de peso
            save-money: economizar, poupar, poupar dinheiro, economizar dinheiro, juntar dinheiro, guardar dinheiro
            weather: clima, previsao do tempo, tempo atmosferico, estar o tempo, esta o tempo, fica o tempo, ficar o tempo
            color: cor, cores
            opening-hours: horario de funcionamento, horario de abertura, horario de atendimento
            trash: lixo
            vacation: ferias
            breakfast: cafe da manha, pequeno almoco
            increase: aumentar, subir, elevar
            decrease: diminuir, reduzir, baixar, abaixar
            improve: melhorar, aperfeicoar, aprimorar
            avoid: evitar, prevenir
            treat: tratar, tratamento, remedio, curar, aliviar
            symptom: sintoma, sinal, sinais
            danger: perigo, risco
            choose: escolher, selecionar, decidir
            say: dizer, falar
            forget: esquecer, esqueci
            lose: perder, perdi
            stolen: roubar, roubo, furtado, furto
            near: perto, proximo de
            keep: manter, conservar
            wash: lavar, limpar
            run: executar, rodar, correr
            long: comprimento
            tall: altura
            old: idade
            far: distancia
            pay: pagar, pagamento, pago
            lose: perco
            request: pedir, solicitar, requisitar, requerer, peco, pedido de, solicitacao
            submit: entregar, submeter, apresentar
            sleep: durmo
            read-book: leio
            log-out: saio, sai, saindo
            go: ir, vou, chegar, chego, viajar
            cv: curriculo, cv, curriculum
            stain: mancha, nodoa
            lawyer: advogado
            pregnant: gravida, gravidez, gestante, gestacao
            medicine: remedio, medicamento, farmaco
            headache: dor de cabeca, cefaleia
            fever: febre
            vaccine: vacina, vacinacao
            meeting: reuniao
            loan: emprestimo
            mortgage: credito habitacao, financiamento imobiliario, emprestimo habitacao
            discount: desconto
            coupon: cupom, cupao, codigo promocional, codigo de desconto
            warranty: garantia
            payment-method: forma de pagamento, formas de pagamento, metodo de pagamento, metodos de pagamento, meio de pagamento, meios de pagamento
            trial: teste gratuito, periodo de teste, teste gratis, periodo experimental
            credit-card: cartao de credito
            address: endereco, morada
            name: nome
            text-message: sms, mensagem de texto
            keyboard: teclado
            wallpaper: papel de parede, fundo de tela, imagem de fundo
            slideshow: apresentacao, slides
            spreadsheet: planilha, folha de calculo
            repository: repositorio, repo
            branch: branch, ramo
            server: servidor
            dictionary: dicionario, dict
            string: string, cadeia de caracteres, texto
            terminal: terminal, linha de comando, consola, console
            garden: jardim, quintal
            plant: planta, plantar, cultivar
            water-plant: regar
            rent: alugar, arrendar, aluguel, renda
            sea: mar, oceano
            extinct: extinto, extincao, desaparecer
            war: guerra
            law: lei, legislacao
            deadline: prazo
            retire: aposentar, aposentadoria, reforma
            see: ver
            give: dar
            hear: ouvir, ouco
            teach: ensinar
            build: construir, construido, construcao, construiu
            discover: descobrir, descobriu
            found: fundou
            win: vencer, venceu, ganhar, ganhou
            football: futebol
            player: jogador
            belly: barriga, abdomen
            skin: pele
            tire: pneu
            tap: torneira
            bulb: lampada
            building: predio, edificio
            mold: mofo, bolor
            smell: cheiro, odor
            apply: candidatar, candidatura
            earthquake: terremoto, terramoto, sismo
            rain: chuva, chover
            universe: universo, cosmos
            often: frequentemente, muitas vezes
            immediately: imediatamente, ja
            mobile: movel
            driving: dirigir, conduzir
            train-exercise: treinar
            muscle: musculo, massa muscular
            hair: cabelo
            tooth: dente, dentes
            back-pain: dor nas costas, dores nas costas
            sadness: triste, tristeza
            anxiety: ansiedade
            stress: estresse, stress
            save-file: salvar, guardar, gravar
            update: atualizacao, actualizacao
            player: jogador
            kitchen: cozinha
            bathroom: banheiro, casa de banho
            ice-cream: sorvete, gelado
            juice: suco, sumo
            team: equipe, equipa, time de
            mobile-data: dados moveis
            driving-licence: carteira de motorista, carta de conducao, cnh, carteira de habilitacao
            id-card: rg, bilhete de identidade, cartao de cidadao, carteira de identidade
            """;

    private SynonymWords() {}
}

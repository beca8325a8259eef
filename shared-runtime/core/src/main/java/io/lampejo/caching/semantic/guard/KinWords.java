package io.lampejo.caching.semantic.guard;

/**
 * Words of one matter, a line each: not the same, but where one text says the one and the other the
 * other, they may well ask the same. Opposites may stand in one line; they are told apart
 * elsewhere.
 */
final class KinWords {
    static final String ENGLISH =
            """
            enable, create, add, install, begin, connect, sign up, subscribe, apply, open, work, build, use, switch, invite, join, bring, register, log in, insert, attach, put, turn, light, set
            remove, cancel, stop, end, disable, close, delete, unsubscribe, undo, disconnect, leave, kill, free, clear, drop, quit, renew, avoid, fall, collapse, decline
            check, show, find, list, tell, see, track, trace, status, view, display, look, print, describe, explain, meaning, locate
            change, convert, improve, fix, write, rewrite, update, correct, upgrade, move, turn, switch, transform, format, set, replace, make, edit, translate, get, sound
            eat, safe, harmful, poisonous, toxic, give
            contain, high, rich, full
            schedule, create, book, arrange, plan
            relieve, cure, treat, get rid of, stop, remove
            fast, slow, speed, make
            currency, money, pay, cash
            citizen, passport, nationality, visa, visit
            weather, climate, temperature, hot, rain, forecast
            default, standard, usual, preset
            server, listen, port
            luggage, lost, airline
            cash machine, atm, withdrawal, withdraw
            remote, remotely, home office, home, telework
            sentence, paragraph, version, text
            meeting, call, conference
            pay, price, charge, bill, invoice, buy, cost, fee, free, money, spend, expensive, included, include, extra, tariff
            send, return, deliver, ship, move, transfer, order, mail, post, back
            get, take, receive, collect, pick up, obtain, fetch, withdraw, bring, have
            travel, fly, flight, trip, go, come, reach, ride, transport, journey, drive, train
            item, product, article, goods, order, purchase, basket, cart, checkout, thing
            bag, suitcase, luggage, baggage, case, carry on
            hotel, room, stay, accommodation, guest, night, check in, book
            booking, reservation, book, flight, ticket
            stopover, layover, connection, transfer, wait
            late, delay, delayed, on time, leave, depart
            company, office, business, work, workplace, employer, firm, workspace, team
            member, teammate, colleague, coworker, employee, person, user, people
            error, problem, wrong, broken, fail, crash, issue, code, fault, message, stuck, exception, throw, throws, stop
            hurt, pain, sore, ache
            symptom, sign, notice
            deficiency, lack, low, little, missing
            ill, sick, contagious, infect, infectious, disease, contagion
            vaccine, jab, shot, vaccination, injection
            doctor, dermatologist, dermatology, skin, gp, specialist, appointment, see
            medicine, medication, drug
            eat, drink, food, meal, serve, recipe, cook, dish, make, need
            boil, cook, egg, heat, minutes, water
            freeze, freezer, frozen
            thaw, microwave, defrost, reheat
            stain, spill, clean, wash, remove
            laundry, wash, washer, washing machine, machine
            water, watering, drink, intake
            trash, bin, collect, empty, pick up, waste, garbage
            wake, alarm, wake up, get up, clock, reminder
            salary, pay, payday, wage, paid, paycheck
            holiday, vacation, leave, day off
            course, class, enrol, study, lesson, register, deadline
            exam, test, grade, result
            essay, text, paragraph, article, email, letter, message
            grammar, correct, mistake, error
            shorten, summary, short, brief
            number, count, size, length, element, total, many
            fast, performance, perform, speed, better, efficient, slow
            complexity, scale, big, notation, o
            string, text, regex, match, pattern
            reverse, flip, backwards, order, invert
            duplicate, unique, dedupe
            sort, order, ascending, descending
            function, method, member, declaration, check, return
            query, select, statement, row, table
            process, program, task
            permission, right, mode, allow
            request, call, endpoint, http
            expression, entry, line, job, schedule, cron
            log, logging, debug, level
            version, release, feature, note, change
            virtual, environment, venv, virtual environment
            safe, secure, security, worry, risk
            credit, limit, maximum, allowance
            data, internet, connection, network, online, offline
            account, profile, login
            account, money, bank, transfer
            installment, instalment, split, part, pay
            coupon, discount, code, voucher, promo, redeem, apply, type, enter, use
            warranty, guarantee, cover
            dead, empty, battery, broken, work
            open, hour, shop, store, branch
            size, medium, large, small
            available, stock, come, have
            day, time, date, when
            temperature, degree, thermostat, warm
            distance, far, away, between, long
            win, beat, defeat, score
            solve, solution, root, equation, value
            compute, equal, much, convert, percent, area, formula, find
            merge, combine, join
            allowed, permit, may, possible, allow, accept
            """;

    static final String PORTUGUESE =
            """
            ativar, criar, adicionar, instalar, comecar, conectar, registrar, cadastrar, inscrever, inscricao, abrir, abertura, funcionar, ligar, usar, por, acender, colocar, aplicar, entrar, aceitar, convidar, matricula, iniciar
            remover, cancelar, parar, terminar, desativar, fechar, excluir, apagar, anular, desfazer, sair, encerrar, livrar, desligar, evitar, devolver, deixar
            verificar, mostrar, encontrar, listar, dizer, ver, rastrear, status, exibir, consultar, explicar, significado, cade, estado, selecionar
            mudar, converter, melhorar, corrigir, escrever, reescrever, atualizar, passar, transformar, formatar, trocar, editar, arrumar, consertar, deixar, imprimir, traduzir, por, selecionar
            entrega, pedido, chegar, demorar, encomenda
            durar, demorar, levar, duracao
            transferir, passar, copiar, mover, carregar
            deixar, tornar, causar, lento
            moeda, dinheiro, pagar
            cidadao, passaporte, nacionalidade, visto, visitar
            clima, tempo, calor, frio, chuva, previsao, esperar
            padrao, predefinido, habitual
            caixa eletronico, multibanco, sacar, levantar, saque
            teletrabalho, home office, remoto, trabalhar, casa
            visor, mostrar, display
            calcular, porcentagem, percentagem
            carne, peixe, comida
            chamada, ligar, telefonar, minuto
            pagar, preco, custo, fatura, boleto, comprar, taxa, gratis, dinheiro, gastar, caro, incluido, multa, juros, conta, despesa, mensalidade, gratuito, valor
            enviar, devolver, entregar, mandar, transferir, encomenda, pedido, mover
            receber, levantar, buscar, retirar, recolher, pegar, balcao, sacar, trazer, obter
            viajar, voo, viagem, ir, chegar, transporte, carro, conduzir, comboio, metro
            produto, artigo, item, peca, roupa, carrinho, compra
            mala, bagagem
            hotel, hospedagem, quarto, estadia, noite, hospede, reservar, entrada, saida
            reserva, voo, bilhete, escala, aeroporto
            atraso, atrasar, hora, sair, partir
            empresa, escritorio, trabalho, firma, equipe, teletrabalho, casa, trabalhar
            erro, problema, quebrado, falha, codigo, aparecer, mensagem, maquina
            doer, dor
            sintoma, sinal
            doente, contagioso, contagiar, transmitir, contagio, passar
            febre, febril
            inscrever, inscricao, matricula
            vacina, vacinar, tomar, injecao
            medico, consulta, dermatologista, pele, marcar
            remedio, comprimido, dose, tomar
            comer, beber, comida, alimento, servir, receita, cozinhar, prato, convidado, evitar
            cozer, cozedura, ovo, agua, ferver, gema
            congelar, congelador, freezer
            mancha, limpar, lavar, tirar
            roupa, lavar, maquina
            regar, rega, agua
            lixo, recolha, recolher, passar
            despertador, acordar, alarme
            salario, pagamento, receber
            ferias, saldo, sobrar, restar
            aluguel, alugar, contrato, arrendar, inquilino, proprietario, dono, apartamento, senhorio
            contrato, prazo, fim
            curso, aula, inscricao, estudar, prazo
            prova, teste, nota, resultado, analises
            texto, paragrafo, artigo, email, carta, mensagem
            gramatica, corrigir, erro
            resumo, breve, curto, pequeno
            numero, quantidade, tamanho, total
            rapido, desempenho, lento, demorar
            ordenar, ordem, crescente, ordenacao, ascendente
            consulta, query, linha, tabela, resultado, select, devolver
            pacote, biblioteca, lib
            arquivo, documento, ficheiro
            internet, conexao, rede
            aparelho, dispositivo, celular
            conta, perfil, login, registro
            conta, dinheiro, banco, transferencia
            parcelar, parcela, vez, dividir, fatura, prestacao, primeira
            cupom, desconto, codigo, voucher
            limite, valor, maximo
            garantia, cobrir, cobertura
            loja, abrir, horario
            idioma, interface, site, lingua, portugues
            citacao, referencia, formato, norma, citar
            area, formula, calcular
            resolver, raiz, equacao, valer, solucao
            distancia, separar, longe, entre
            autor, escrever
            vencimento, vencer, prazo, data
            consumo, gastar, consumir, eletrico
            descobrir, descobridor, navegador, chegar
            leve, pesado, peso, pesar
            grande, maior, cidade
            permitir, aceitar, possivel, poder
            frequencia, intervalo, vez
            entupir, desentupir, escoar, ralo, agua, descer
            chuveiro, agua, esquentar, frio, quente
            """;

    private KinWords() {}
}

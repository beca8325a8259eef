package io.lampejo.caching.semantic.guard;

/**
 * Pairs of opposites; lines come in twos. All words of a line do the same to their object, and a
 * word may be in several pairs.
 */
final class SwitchingWords {
    static final String ENGLISH =
            """
            enable+: enable, turn on, turned on, switch on, power on, activate, enabled, enabling, reactivate, turning on
            enable-: disable, turn off, turned off, switch off, power off, power down, deactivate, shut off, turning off, shut down
            add+: add, append, insert
            add-: remove, delete, take away, get rid of, take off
            create+: create, make new, generate
            create-: delete, destroy, remove, erase
            install+: install, reinstall
            install-: uninstall, remove
            open+: open, reopen
            open-: close, shut
            account+: open account, open an account, create account, sign up, signing up, register, enrol, enroll
            account-: close account, close an account, delete account, unregister
            start+: start, begin, launch, boot, begun, began, starting, initiate, resume
            start-: stop, end, quit, halt, terminate, finish, ended, kill, cease
            begin+: beginning, start date
            begin-: ending, end date
            pause+: pause, suspend
            pause-: resume, continue, unpause
            increase+: increase, raise, turn up, boost, rise, grow, growing, grew, enlarge, gain, maximize, expand, scale up, speed up, strengthen, rising, accelerate, raising, higher
            increase-: decrease, bring down, get down, lower, reduce, lower, turn down, cut down, drop, shrink, lessen, fall, lose, minimize, diminish, scale down, slow down, weaken, falling, loss, lost, reduction, decelerate
            weight+: gain weight, weight gain, put on weight, bulk up
            weight-: lose weight, weight loss, drop weight, slim down
            block+: block, ban, blocking, blacklist
            block-: unblock, unban, allow, whitelist
            allow+: allow, permit, let, grant, authorize, allowed, permitted
            allow-: forbid, prohibit, deny, prevent, revoke, ban, block, disallow, forbidden, prohibited, banned
            lock+: lock
            lock-: unlock
            import+: import, importing
            import-: export, exporting
            upload+: upload
            upload-: download
            load+: load
            load-: unload, save
            read+: read, reading
            read-: write, writing, written, wrote
            input+: input
            input-: output
            before+: before, prior to, earlier than, previous to
            before-: after, following, later than, afterwards
            early+: early, earlier, earliest
            early-: late, later, latest
            since+: since
            since-: until, till
            inside+: inside, indoor, indoors, internal, interior
            inside-: outside, outdoor, outdoors, external, exterior
            above+: above, over, exceed, exceeding
            above-: below, under, beneath, underneath
            buy+: buy, purchase, bought, buying, buyer
            buy-: sell, sold, selling, resell, seller
            import-buy+: rent out, lend, lent, loan out
            import-buy-: borrow, borrowed
            send+: send, sent, sending, sender
            send-: receive, get sent, received, receiver, recipient
            login+: log in, login, sign in, logged in, logging in, signing in, signin, log into, sign into, log on
            login-: log out, logout, sign out, logged out, logging out, log off, sign off, signing out
            checkin+: check in, checkin
            checkin-: check out, checkout
            accept+: accept, approve, agree, accepting
            accept-: reject, decline, refuse, deny, disagree, turn down
            subscribe+: subscribe, subscription sign up, resubscribe
            subscribe-: unsubscribe, cancel, opt out
            cancel+: renew, start, keep, extend, reactivate
            cancel-: cancel, cancelled, cancelling, cancellation, terminate
            book+: book, reserve, schedule
            book-: cancel, unbook, cancelling
            follow+: follow
            follow-: unfollow
            mute+: mute, silence
            mute-: unmute
            hide+: hide, hidden, conceal
            hide-: show, unhide, reveal, display
            archive+: archive
            archive-: unarchive, restore
            pin+: pin
            pin-: unpin
            expand+: expand, unfold
            expand-: collapse, fold
            zoom+: zoom in
            zoom-: zoom out
            encrypt+: encrypt, encryption, encipher
            encrypt-: decrypt, decryption, decipher
            encode+: encode, encoding
            encode-: decode, decoding
            compress+: compress, zip, compression
            compress-: decompress, unzip, extract, uncompress
            serialize+: serialize, marshal
            serialize-: deserialize, unmarshal, parse
            mount+: mount
            mount-: unmount, eject
            connect+: connect, link, pair, attach, join, plug in
            connect-: disconnect, unlink, unpair, detach, separate, unplug, leave, split
            merge+: merge, combine, join
            merge-: split, divide, separate
            push+: push
            push-: pull
            stage+: stage
            stage-: unstage
            undo+: undo, revert, roll back, rollback, undone
            undo-: redo
            fill+: fill
            fill-: empty, drain
            freeze+: freeze, freezer, frozen, freezing
            freeze-: thaw, defrost, unfreeze, melt, defrosting
            heat+: heat, warm up, warm, hot, heating
            heat-: cool, cool down, cold, cooling, chill
            soft+: soft, tender
            soft-: hard, firm
            remaining+: left, remaining, remain
            remaining-: did i use, have i used, used, spent, consumed, used up
            obtain+: get a, get an, get some, get the, get my, obtain, earn
            obtain-: redeem, apply, type in, use, enter
            wet+: wet, moist, humid
            wet-: dry, arid
            arrive+: arrive, arrival, check in
            arrive-: depart, departure, leave
            deposit+: deposit, pay in
            deposit-: withdraw, withdrawal
            credit+: credit, credit card
            credit-: debit, debit card
            asset+: asset
            asset-: liability
            income+: income, revenue, earn, profit
            income-: expense, spend, expenditure, loss
            pay+: pay
            pay-: refund
            hire+: hire, recruit
            hire-: fire, dismiss, lay off
            marry+: marry, married, marriage, wedding
            marry-: divorce, divorced
            birth+: born, birth
            birth-: die, died, death, dead
            win+: win, won, winner, victory
            win-: lose, lost, loser, defeat
            pass+: pass, succeed, success
            pass-: fail, failure
            push-button+: press
            push-button-: release
            include+: include, including, inclusion
            include-: exclude, excluding, exclusion, omit
            advantage+: advantage, benefit, pro, upside, strength
            advantage-: disadvantage, drawback, con, downside, risk, weakness, harm
            good+: good, positive, right, correct
            good-: bad, negative, wrong, incorrect
            true+: true
            true-: false, fake
            cheap+: cheap, inexpensive, affordable, cheaper
            cheap-: expensive, costly, pricey
            big+: big, large, huge, bigger, larger, great, giant
            big-: small, little, tiny, smaller, mini
            tall+: tall, taller
            tall-: short, shorter
            long+: long, longer, lengthen
            long-: short, shorter, shorten
            high+: high, higher
            high-: low, lower
            max+: maximum, max, maximal, upper
            max-: minimum, min, minimal, lower
            fast+: fast, quick, faster, rapid, quicker
            fast-: slow, slower
            easy+: easy, simple, easier
            easy-: difficult, hard, complex, harder
            strong+: strong, stronger
            strong-: weak, weaker
            new+: new, newer, modern
            new-: old, older, ancient
            young+: young, younger
            young-: old, older, elderly
            heavy+: heavy, heavier
            heavy-: light, lighter
            dark+: dark, darker
            dark-: light, bright, lighter
            thick+: thick
            thick-: thin
            wide+: wide, wider
            wide-: narrow
            full+: full
            full-: empty
            safe+: safe, secure
            safe-: dangerous, unsafe, insecure, toxic, poisonous
            healthy+: healthy
            healthy-: unhealthy
            legal+: legal, lawful
            legal-: illegal, unlawful
            more+: more
            more-: less, fewer
            left+: left
            left-: right
            up+: up, upward, upwards
            up-: down, downward, downwards
            front+: front, forward, forwards
            front-: back, backward, backwards, rear
            top+: top
            top-: bottom
            north+: north, northern
            north-: south, southern
            east+: east, eastern
            east-: west, western
            sunrise+: sunrise, dawn
            sunrise-: sunset, dusk
            ascending+: ascending
            ascending-: descending
            vertical+: vertical, row
            vertical-: horizontal, column
            even+: even
            even-: odd
            public+: public
            public-: private
            sync+: sync, synchronous
            sync-: async, asynchronous
            mutable+: mutable
            mutable-: immutable
            static+: static
            static-: dynamic
            client+: client, frontend, front end, client side
            client-: server, backend, back end, server side
            parent+: parent, mother, father, ancestor
            parent-: child, children, kid, descendant
            male+: male, man, men, boy, husband, father, brother, son, king, uncle, grandfather, groom
            male-: female, woman, women, girl, wife, mother, sister, daughter, queen, aunt, grandmother, bride
            gender-parent+: father
            gender-parent-: son, daughter
            adult+: adult, grown up
            adult-: child, children, kid, baby, toddler, teenager
            teacher+: teacher, instructor
            teacher-: student, pupil
            employer+: employer, landlord, boss
            employer-: employee, tenant
            cause+: cause, reason
            cause-: effect, consequence, symptom, cure
            symptom+: symptom, cause
            symptom-: treatment, cure, treat, remedy
            question+: question
            question-: answer
            problem+: problem
            problem-: solution
            supply+: supply
            supply-: demand
            singular+: singular
            singular-: plural
            active+: active
            active-: passive, inactive
            present+: present
            present-: absent
            hardware+: hardware
            hardware-: software
            hotter+: hotter, warmer
            hotter-: colder, cooler
            work+: work, works, working, functional, function
            work-: broken
            online+: online
            online-: offline
            visible+: visible
            visible-: invisible
            possible+: possible
            possible-: impossible
            manual+: manual
            manual-: automatic
            temporary+: temporary
            temporary-: permanent
            domestic+: domestic, local, national
            domestic-: international, foreign, abroad
            multiply+: multiply, multiplied
            multiply-: divide, divided
            plus+: plus, addition, sum
            plus-: minus, subtract, subtraction
            love+: love, like
            love-: hate, dislike
            attack+: attack, offense
            attack-: defend, defense, defence
            build+: build, construct, assemble
            build-: demolish, disassemble, dismantle
            remember+: remember
            remember-: forget, forgotten, forgot
            wake+: wake up, get up
            wake-: fall asleep, go to sleep, go to bed
            sit+: sit
            sit-: stand
            inhale+: inhale
            inhale-: exhale
            tighten+: tighten
            tighten-: loosen
            sharp+: sharpen
            sharp-: blunt
            sweet+: sweet
            sweet-: sour, bitter, salty, savory
            vegetarian+: vegetarian
            vegetarian-: meat
            upgrade+: upgrade
            upgrade-: downgrade
            encourage+: encourage
            encourage-: discourage
            wrap+: wrap
            wrap-: unwrap
            """;

    static final String PORTUGUESE =
            """
            soft+: mole, macio, tenro
            soft-: duro, rijo
            remaining+: sobrar, restar
            remaining-: gastar, gasto, usar, consumir
            obtain+: consigo um, consigo uma, conseguir um, conseguir uma, conseguir, arranjar, ganhar, obter
            obtain-: aplicar, usar, digitar, colocar, inserir
            enable+: ativar, ligar, habilitar, acionar, reativar, activar, ativo, ligado, ativacao, activacao
            enable-: desativar, desligar, desabilitar, desactivar, remover, desligado, inativar
            add+: adicionar, acrescentar, inserir, incluir, juntar, por mais
            add-: remover, tirar, retirar, excluir, apagar, eliminar, deletar
            create+: criar, gerar, criacao
            create-: apagar, excluir, eliminar, deletar, remover, destruir
            install+: instalar, reinstalar, instalacao
            install-: desinstalar, remover, desinstalacao
            open+: abrir, aberto, abertura, abro, abre, abrem
            open-: fechar, fechado, encerrar, fecho
            start+: iniciar, comecar, arrancar, inicio, comeco, comeca
            start-: parar, terminar, finalizar, acabar, encerrar, fim, termino, interromper
            pause+: pausar, suspender
            pause-: retomar, continuar
            increase+: aumentar, subir, elevar, ampliar, crescer, acelerar, aumento, ganhar, maximizar, reforcar
            increase-: diminuir, reduzir, baixar, abaixar, descer, cair, desacelerar, reducao, diminuicao, perder, minimizar, perda
            weight+: ganhar peso, engordar, ganho de peso, aumentar de peso
            weight-: perder peso, emagrecer, perda de peso
            block+: bloquear, bloqueio, banir
            block-: desbloquear, permitir, desbloqueio
            allow+: permitir, autorizar, deixar, permitido, autorizado
            allow-: proibir, impedir, negar, proibido, bloquear, vedar, revogar
            lock+: trancar, travar
            lock-: destrancar, destravar
            import+: importar, importacao, importo
            import-: exportar, exportacao, exporto
            upload+: carregar, enviar, subir, upload, fazer upload
            upload-: baixar, descarregar, transferir, download, fazer download
            load+: carregar
            load-: descarregar, guardar, salvar
            read+: ler, leitura, leio
            read-: escrever, escrita, gravar
            input+: entrada
            input-: saida
            login+: entrar, iniciar sessao, fazer login, login, logar, acessar, autenticar, aceder
            login-: sair, terminar sessao, encerrar sessao, fazer logout, logout, deslogar, terminar a sessao, encerrar a sessao
            enter+: entrar
            enter-: sair
            before+: antes, anterior, antes de
            before-: depois, apos, posterior, seguinte, depois de
            early+: cedo
            early-: tarde
            since+: desde
            since-: ate
            inside+: dentro, interno, interior
            inside-: fora, externo, exterior
            above+: acima, em cima, por cima
            above-: abaixo, embaixo, debaixo, por baixo, sob
            buy+: comprar, compra, adquirir, comprador
            buy-: vender, venda, vendedor
            lend+: emprestar, ceder
            lend-: pedir emprestado, pegar emprestado
            send+: enviar, mandar, envio, remetente
            send-: receber, recebimento, destinatario
            rent+: alugar, arrendar
            rent-: comprar, vender
            accept+: aceitar, aprovar, concordar, aceito
            accept-: recusar, rejeitar, negar, reprovar, discordar
            subscribe+: assinar, subscrever, inscrever, aderir
            subscribe-: cancelar, cancelar assinatura, desinscrever
            cancel+: renovar, manter, iniciar, prolongar
            cancel-: cancelar, cancelamento, anular, rescindir
            book+: reservar, marcar, agendar
            book-: cancelar, desmarcar
            follow+: seguir
            follow-: deixar de seguir
            mute+: silenciar, emudecer
            mute-: ativar som, reativar som
            hide+: ocultar, esconder
            hide-: mostrar, exibir, reexibir
            archive+: arquivar
            archive-: desarquivar
            pin+: fixar
            pin-: desafixar
            encrypt+: criptografar, encriptar, cifrar, criptografia
            encrypt-: descriptografar, desencriptar, decifrar, desencriptar
            encode+: codificar
            encode-: decodificar, descodificar
            compress+: compactar, comprimir, zipar
            compress-: descompactar, descomprimir, extrair
            mount+: montar
            mount-: desmontar
            connect+: conectar, emparelhar, vincular, parear, associar
            connect-: desconectar, desemparelhar, desvincular, desparear, separar
            merge+: juntar, unir, combinar, fundir
            merge-: separar, dividir
            push+: empurrar
            push-: puxar
            undo+: desfazer, reverter
            undo-: refazer
            fill+: encher, cheio
            fill-: esvaziar, vazio
            freeze+: congelar, congelado
            freeze-: descongelar, degelar
            heat+: aquecer, esquentar, quente
            heat-: arrefecer, esfriar, resfriar, gelar, frio
            wet+: molhado, umido, humido
            wet-: seco
            arrive+: chegar, chegada
            arrive-: partir, partida
            deposit+: depositar, deposito
            deposit-: sacar, levantar, saque, levantamento
            credit+: credito
            credit-: debito
            income+: rendimento, lucro
            income-: despesa, gasto, prejuizo, gastar
            pay+: pagar
            pay-: reembolsar, reembolso, receber
            hire+: contratar
            hire-: demitir, despedir
            marry+: casar, casamento
            marry-: divorciar, divorcio
            birth+: nascer, nascimento, nasceu, nascido
            birth-: morrer, morte, morreu, falecer, faleceu
            win+: vencer, ganhar, venceu, vitoria, ganhou
            win-: perder, perdeu, derrota
            pass+: passar, sucesso
            pass-: reprovar, falhar, chumbar, fracassar
            press+: pressionar
            press-: soltar
            advantage+: vantagem, beneficio, pro, ponto forte
            advantage-: desvantagem, contra, maleficio, risco, ponto fraco
            good+: bom, boa, positivo, correto, certo
            good-: mau, ruim, negativo, incorreto, errado
            true+: verdadeiro
            true-: falso
            cheap+: barato
            cheap-: caro
            big+: grande, enorme
            big-: pequeno
            tall+: alto
            tall-: baixo
            long+: longo, comprido
            long-: curto
            max+: maximo
            max-: minimo
            fast+: rapido, veloz, depressa
            fast-: lento, devagar
            easy+: facil, simples
            easy-: dificil, complicado, complexo
            strong+: forte
            strong-: fraco
            new+: novo, nova, moderno
            new-: velho, antigo
            heavy+: pesado
            heavy-: leve
            dark+: escuro, escurecer
            dark-: claro, clarear
            thick+: grosso, espesso
            thick-: fino
            wide+: largo
            wide-: estreito
            safe+: seguro
            safe-: perigoso, inseguro, toxico, venenoso
            healthy+: saudavel
            legal+: legal, licito
            legal-: ilegal, ilicito
            more+: mais
            more-: menos
            left+: esquerda, esquerdo
            left-: direita, direito
            up+: cima
            up-: baixo
            front+: frente
            front-: tras
            north+: norte
            north-: sul
            east+: leste, este oriental
            east-: oeste
            sunrise+: nascer do sol, amanhecer, alvorada
            sunrise-: por do sol, pôr do sol, anoitecer, crepusculo
            ascending+: crescente, ascendente
            ascending-: decrescente, descendente
            vertical+: vertical, linha
            vertical-: horizontal, coluna
            even+: par
            even-: impar
            public+: publico
            public-: privado, particular
            parent+: pais, pai, mae
            parent-: filho, filha
            male+: masculino, homem, menino, rapaz, marido, pai, irmao, filho, rei, tio, avô, noivo
            male-: feminino, mulher, menina, rapariga, esposa, mae, irma, filha, rainha, tia, avó, noiva
            adult+: adulto
            adult-: crianca, bebe, adolescente
            teacher+: professor
            teacher-: aluno, estudante
            cause+: causa, causar, motivo
            cause-: efeito, consequencia, sintoma, cura
            symptom+: sintoma
            symptom-: tratamento, cura, tratar, remedio
            question+: pergunta
            question-: resposta
            problem+: problema
            problem-: solucao
            singular+: singular
            singular-: plural
            work+: funcionar, funciona, funcionando
            work-: avariado
            online+: online
            online-: offline
            manual+: manual
            manual-: automatico
            domestic+: nacional
            domestic-: internacional, estrangeiro
            multiply+: multiplicar
            multiply-: dividir
            plus+: soma, somar, adicao
            plus-: subtrair, subtracao
            love+: amar, gostar
            love-: odiar, detestar
            attack+: atacar, ataque
            attack-: defender, defesa
            build+: construir, montar
            build-: demolir, desmontar
            remember+: lembrar, recordar
            remember-: esquecer, esqueci
            wake+: acordar, levantar
            wake-: dormir, deitar, adormecer
            tighten+: apertar
            tighten-: afrouxar, desapertar
            sweet+: doce
            sweet-: salgado, amargo, azedo
            plug+: plugar, ligar na tomada
            plug-: desplugar
            visible+: visivel
            visible-: invisivel
            possible+: possivel
            possible-: impossivel
            temporary+: temporario, provisorio
            temporary-: permanente, definitivo
            """;

    /** Of programs; said in both languages. */
    static final String SHARED =
            """
            login+: login
            login-: logout
            upload+: upload
            upload-: download
            push+: push
            push-: pull
            client+: frontend, cliente
            client-: backend, servidor
            online+: online
            online-: offline
            """;

    private SwitchingWords() {}
}

package io.lampejo.caching.semantic.guard;

/**
 * How many of them, and which one in a ranking. Soft are those that questions have or leave out as
 * they please ("any", "some", "just").
 */
final class QuantifierWords {
    static final String ENGLISH =
            """
            all: all, every, entire, whole, everything, everyone, everybody, ~complete, ~full list of, all of
            every: ~each
            any: ~any, ~anything, ~anyone, ~either
            some: ~some, ~a few, ~several, ~certain, ~a couple of
            many: ~many, ~lots of, ~a lot of, ~numerous, ~various
            few: few, ~only a few
            most: most of, the majority of, majority, most
            most-ranked: ~most common, ~most popular, ~most important, ~most famous, ~most likely
            least: least
            only: only, solely, exclusively, nothing but, ~just, ~alone, no more than one
            even: ~even
            except: except, every day but, everyone but, everything but, all days but, any but, any day but, except for, excluding, apart from, other than, aside from, all but, but not
            both: ~both
            neither: neither of
            half: half of
            part: part of, partly, partially, portion of
            at-least: at least, no fewer than, no less than, minimum of, a minimum of, or more, not less than
            at-most: at most, no more than, maximum of, a maximum of, up to, or less, or fewer, not more than
            more-than: ~more than, ~greater than, ~in excess of
            less-than: less than, fewer than
            exactly: exactly, precisely
            about: ~about, ~around, ~approximately, ~roughly
            once: once, one time
            twice: twice, two times
            first: first, 1st, initial, ~original
            last: last, final
            next: ~next
            previous: previous, ~preceding
            best: best, ~top, greatest, finest, ~ideal, ~optimal
            worst: worst
            cheapest: cheapest, least expensive, lowest priced, lowest price
            most-expensive: most expensive, priciest, costliest
            biggest: biggest, largest, greatest number
            smallest: smallest, tiniest, littlest
            longest: longest
            shortest: shortest
            tallest: tallest, highest
            lowest: lowest
            fastest: fastest, quickest
            slowest: slowest
            oldest: oldest, earliest
            newest: newest, latest, most recent, ~recent
            youngest: youngest
            easiest: ~easiest, ~simplest
            hardest: hardest, most difficult
            strongest: strongest
            weakest: weakest
            heaviest: heaviest
            lightest: lightest
            nearest: nearest, closest
            farthest: farthest, furthest
            hottest: hottest, warmest
            coldest: coldest
            deepest: deepest
            richest: richest
            poorest: poorest
            safest: safest
            healthiest: healthiest
            more: ~more
            always: always
            sometimes: sometimes
            usually: ~usually, ~typically, ~generally, ~normally, ~often
            rarely: rarely, seldom
            too: too much, too many
            enough: enough
            average: average, on average, mean value
            total: ~total, ~in total, ~overall
            single: ~single
            double: double
            another: ~another
            """;
    static final String PORTUGUESE =
            """
            all: todos, todas, todo, toda, tudo, inteiro, inteira, ~completo, ~completa
            every: ~cada
            any: ~algum, ~alguma, ~qualquer, ~quaisquer, ~alguem
            some: ~alguns, ~algumas, ~uns, ~umas, ~varios, ~varias, ~certos, ~certas
            many: ~muitos, ~muitas, ~diversos, ~diversas
            few: poucos, poucas
            most: a maioria, maioria, a maior parte
            none: nenhum, nenhuma
            only: so, somente, apenas, unicamente, exclusivamente
            even: ~ate mesmo, ~mesmo
            except: exceto, todos menos, todas menos, tudo menos, todos os dias menos, menos o, salvo, com excecao de, a excecao de, tirando, fora o, excepto
            both: ~ambos, ~ambas
            half: metade
            part: parte do, parte da, parte de, parte dos, parte das, parcialmente
            at-least: pelo menos, no minimo, ao menos, ou mais
            at-most: no maximo, ate no maximo, ou menos, nao mais que, nao mais de
            more-than: ~mais de, ~mais do que, ~superior a, ~mais que
            less-than: menos de, menos do que, inferior a, menos que
            exactly: exatamente, precisamente, exactamente
            about: ~cerca de, ~aproximadamente, ~mais ou menos, ~por volta de, ~em torno de
            once: uma vez
            twice: duas vezes
            first: primeiro, primeira, primeiros, primeiras, inicial
            last: ultimo, ultima, ultimos, ultimas, final
            next: ~proximo, ~proxima, ~proximos, ~proximas
            previous: anterior, anteriores
            best: melhor, melhores, ~ideal, ~ideais
            worst: pior, piores
            cheapest: mais barato, mais barata, mais baratos, mais baratas, mais em conta, menor preco, mais economico
            most-expensive: mais caro, mais cara, mais caros, mais caras
            biggest: maior, maiores, mais grande
            smallest: menor, menores, mais pequeno, mais pequena
            longest: mais longo, mais longa, mais comprido, mais extenso
            shortest: mais curto, mais curta
            tallest: mais alto, mais alta, mais altos, mais altas
            lowest: mais baixo, mais baixa
            fastest: mais rapido, mais rapida, mais veloz
            slowest: mais lento, mais lenta
            oldest: mais antigo, mais antiga, mais velho, mais velha
            newest: mais novo, mais nova, mais recente, mais recentes
            easiest: ~mais facil, ~mais simples
            hardest: mais dificil, mais dificeis
            strongest: mais forte
            weakest: mais fraco
            heaviest: mais pesado, mais pesada
            lightest: mais leve
            nearest: mais perto, mais proximo, mais proxima
            farthest: mais longe, mais distante
            hottest: mais quente
            coldest: mais frio, mais fria
            deepest: mais profundo, mais fundo, mais profunda
            richest: mais rico, mais rica
            poorest: mais pobre
            safest: mais seguro, mais segura
            healthiest: mais saudavel
            most-ranked: ~mais comum, ~mais comuns, ~mais popular, ~mais populares, ~mais importante, ~mais importantes, ~mais famoso, ~mais famosos, ~principais, ~principal
            always: sempre
            sometimes: as vezes, por vezes
            usually: ~geralmente, ~normalmente, ~habitualmente
            rarely: raramente
            too: demais, demasiado
            enough: suficiente
            average: media, em media
            total: ~total, ~no total, ~ao todo
            double: dobro
            """;

    private QuantifierWords() {}
}

package io.lampejo.caching.semantic.guard;

/** Words that hold sentences together. */
final class SmallWords {
    static final String ENGLISH_ARTICLES = "the a an this that these those there of it its";
    static final String PORTUGUESE_ARTICLES =
            "o a os as um uma uns umas este esta isto isso esse essa aquele aquela aquilo estes estas se me te"
                    + " lhe lo la los las lhes";

    /** Prepositions that say the same. */
    static final String ENGLISH_SAME =
            """
            to: to, into, onto, towards, toward
            from: from, out of
            in: in, within, inside of, at, on
            with: with, using, via, through, by means of
            and: and, &, as well as, along with
            vs: vs, versus, compared to, compared with, against
            be: is, are, was, were, be, been, being, am
            do: do, does, did, done, doing
            can: can, could, may, might, able
            must: must, should, ought, shall, has to, have to, had to
            have: have, has, had, having
            """;

    static final String PORTUGUESE_SAME =
            """
            to: para, pra, pro, ate, ao, aos, à, pras, pros
            from: de onde
            of: de, do, da, dos, das, dum, duma, deste, desta, desse, dessa, disso, disto
            in: em, no, na, nos, nas, num, numa, neste, nesta, nesse, nessa, dentro de
            by: por, pelo, pela, pelos, pelas, atraves de
            with: com, usando, utilizando, por meio de
            vs: vs, versus, comparado com, comparado a
            be: é, ser, sao, era, eram, foi, foram, estar, esta, estao, estava, sendo, fica, ficar
            have: tem, ter, tenho, tinha, teve, ha, haver, temos, existe, existem
            do: fazer, faz, faco, fazem, fez, feito, fazendo
            can: pode, posso, podem, consigo, consegue
            must: deve, devo, devem, precisa, precisam
            """;
    static final String ENGLISH =
            "or for by about as if than then so but because while between among per i me you we us he she"
                    + " they one will would get gets getting got let lets like just also too very here off"
                    + " on out again who whom where when during    "
                    + " across around along toward else such own same other s t d go goes make sure";
    static final String PORTUGUESE =
            "e ou que como se mas quando onde quem entre sobre eu tu voce voces nos vos vou vai vamos"
                    + " mais menos muito muita tao assim ja ainda la aqui ali so outro outra outros outras"
                    + " proprio propria qual quais cujo à às seu sua sera seria vir";

    private SmallWords() {}
}

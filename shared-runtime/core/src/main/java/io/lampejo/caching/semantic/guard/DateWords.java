package io.lampejo.caching.semantic.guard;

import java.util.List;

/** Months, weekdays, and days told from today. */
final class DateWords {
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    static final String ENGLISH =
            """
            january: january, jan
            february: february, feb
            march: march
            april: april, apr
            may: ^may
            june: june, jun
            july: july, jul
            august: august, aug
            september: september, sep, sept
            october: october, oct
            november: november, nov
            december: december, dec
            monday: every monday, each monday, monday, mondays, mon
            tuesday: every tuesday, each tuesday, tuesday, tuesdays, tue, tues
            wednesday: every wednesday, each wednesday, wednesday, wednesdays, wed
            thursday: every thursday, each thursday, thursday, thursdays, thu, thurs
            friday: every friday, each friday, friday, fridays, fri
            saturday: every saturday, each saturday, saturday, saturdays
            sunday: every sunday, each sunday, sunday, sundays
            weekend: every weekend, each weekend, weekend, weekends
            weekday: weekday, weekdays, business day, business days, working day, working days
            today: today, todays, tonight, this evening, of the night
            tomorrow: tomorrow, tomorrows
            yesterday: yesterday, yesterdays
            overmorrow: day after tomorrow
            day-before: day before yesterday
            now: ~now, ~currently, ~right now, ~at the moment, ~nowadays, ~present day
            this-week: this week
            next-week: next week
            last-week: last week
            this-month: this month
            next-month: next month
            last-month: last month
            this-year: this year
            next-year: next year
            last-year: last year
            this-weekend: this weekend
            next-weekend: next weekend
            last-night: last night, yesterday evening, yesterday night
            morning: every morning, each morning, morning, mornings
            afternoon: every afternoon, each afternoon, afternoon, afternoons
            evening: every evening, each evening, evening, evenings
            night: every night, each night, night, nights, nighttime
            noon: noon, midday
            midnight: midnight
            spring: ^spring, springtime, in spring
            summer: summer, summers
            autumn: autumn, in the fall
            winter: winter, winters
            easter: easter
            christmas: christmas, xmas
            new-year: new year, new years eve
            halloween: halloween
            thanksgiving: thanksgiving
            carnival: carnival
            per-day: ~daily, ~per day, ~every day, ~each day, ~a day, ~per diem
            per-week: ~weekly, ~per week, ~every week, ~each week, ~a week
            per-month: ~monthly, ~per month, ~every month, ~each month, ~a month
            per-year: ~yearly, ~annually, ~annual, ~per year, ~every year, ~each year, ~a year, ~per annum
            per-hour: ~hourly, ~per hour, ~every hour, ~each hour, ~an hour
            per-night: ~per night, ~a night, ~nightly
            ago: ago
            bc: bc, bce
            quarter: q1, q2, q3, q4
            """;
    static final String PORTUGUESE =
            """
            january: janeiro, jan
            february: fevereiro, fev
            march: marco
            april: abril, abr
            may: maio
            june: junho, jun
            july: julho, jul
            august: agosto, ago
            september: setembro
            october: outubro
            november: novembro, nov
            december: dezembro
            monday: ~segunda, segunda-feira, segunda feira, segundas feiras, na segunda, segundas
            tuesday: terca, terca feira, tercas
            wednesday: quarta, quarta feira, quartas
            thursday: quinta, quinta feira, quintas
            friday: sexta, sexta feira, sextas
            saturday: sabado, sabados
            sunday: domingo, domingos
            weekend: fim de semana, final de semana, fins de semana, finais de semana
            weekday: dia util, dias uteis, dia de semana
            today: hoje
            tomorrow: amanha
            yesterday: ontem
            overmorrow: depois de amanha
            day-before: anteontem, antes de ontem
            now: ~agora, ~atualmente, ~neste momento, ~hoje em dia, ~actualmente
            this-week: esta semana, essa semana, nesta semana
            next-week: proxima semana, semana que vem, semana proxima
            last-week: semana passada, ultima semana
            this-month: este mes, esse mes, neste mes
            next-month: proximo mes, mes que vem
            last-month: mes passado, ultimo mes
            this-year: este ano, esse ano, neste ano
            next-year: proximo ano, ano que vem
            last-year: ano passado, ultimo ano
            morning: manha, manhas, matinal
            night: noite, noites, noturno, nocturno
            afternoon: a tarde, da tarde, de tarde, tardes
            noon: meio dia
            midnight: meia noite
            dawn: madrugada
            spring: primavera
            summer: verao
            autumn: outono
            winter: inverno
            easter: pascoa
            christmas: natal
            new-year: ano novo, reveillon, passagem de ano
            carnival: carnaval
            per-day: ~diariamente, ~diario, ~diaria, ~por dia, ~todos os dias, ~todo dia, ~todo o dia, ~cada dia, ~ao dia
            per-week: ~semanalmente, ~semanal, ~por semana, ~todas as semanas, ~toda semana, ~cada semana
            per-month: ~mensalidade, ~mensalmente, ~mensal, ~por mes, ~todos os meses, ~todo mes, ~cada mes, ~ao mes
            per-year: ~anuidade, ~anualmente, ~anual, ~por ano, ~todos os anos, ~todo ano, ~cada ano, ~ao ano
            per-hour: ~por hora, ~a hora, ~cada hora
            per-night: ~por noite
            ago: atras
            """;

    private DateWords() {}

    /**
     * @param month 1 to 12
     */
    static String month(int month) {
        return MONTHS.get(month - 1);
    }
}

package io.lampejo.caching.semantic.guard;

/** Products, companies, technologies and people that are written small as often as not. */
final class NameWords {
    static final String ALIASES =
            """
            http: ~http, ~https
            javascript: javascript, js
            typescript: typescript, ts
            postgresql: postgresql, postgres, psql
            mongodb: mongodb, mongo
            kubernetes: kubernetes, k8s
            c++: c++, cpp
            c#: c#, csharp, c sharp
            golang: golang, ^go
            nodejs: nodejs, node.js, node js
            react: ^react, reactjs, react.js
            vue: vue, vuejs, vue.js
            angular: angular, angularjs
            nextjs: nextjs, next.js
            dotnet: dotnet, .net
            vscode: vscode, vs code, visual studio code
            aws: aws, amazon web services
            gcp: gcp, google cloud, google cloud platform
            gmail: gmail, google mail
            google-drive: google drive
            google-maps: google maps
            google-docs: google docs
            google-sheets: google sheets
            google-calendar: google calendar
            excel: excel, ms excel, microsoft excel
            word-processor: ms word, microsoft word, ^word
            powerpoint: powerpoint, power point
            outlook: outlook
            ms-teams: ms teams, microsoft teams, ^teams
            onedrive: onedrive
            mac: mac, macos, macbook, mac os, os x
            windows: windows
            iphone: iphone, iphones
            ios: ios
            android: android
            chatgpt: chatgpt, chat gpt
            gpt: gpt
            whatsapp: whatsapp, zap, zapzap, whats app
            facebook: facebook, fb
            instagram: instagram, insta
            twitter: twitter, ^x
            youtube: youtube, yt
            playstation: playstation, ps5, ps4
            disney-plus: disney plus, disney+
            amazon: ^amazon, amazon.com
            amazon-prime: amazon prime, prime video
            chrome: ^chrome, google chrome
            edge: ^edge, microsoft edge
            safari: ^safari
            word-war-1: world war i, world war one, first world war, primeira guerra mundial, ww1, wwi
            word-war-2: world war ii, world war two, second world war, segunda guerra mundial, ww2, wwii, world war 2
            word-war-1: world war 1
            who-health: world health organization, organizacao mundial da saude
            un: united nations, nacoes unidas, onu
            eu: european union, uniao europeia
            nasa: nasa
            nato: nato, otan, north atlantic treaty organization
            cpf: cpf
            cnpj: cnpj
            nif: nif
            sns: sns
            sus: sus
            inss: inss
            pix: pix
            mb-way: mbway, mb way
            multibanco: multibanco
            shakespeare: shakespeare, william shakespeare
            einstein: einstein, albert einstein
            newton: newton, isaac newton
            darwin: darwin, charles darwin
            mozart: mozart
            beethoven: beethoven
            da-vinci: da vinci, leonardo da vinci, leonardo
            picasso: picasso, pablo picasso
            van-gogh: van gogh, vincent van gogh
            camoes: camoes, luis de camoes
            pessoa: fernando pessoa
            saramago: saramago, jose saramago
            machado-de-assis: machado de assis
            cristiano-ronaldo: cristiano ronaldo, cr7
            messi: messi, lionel messi
            pele: ^pele
            mercury-planet: ^mercury
            venus: venus
            mars: ^mars, ^marte, marte
            jupiter: jupiter
            saturn: saturn, saturno
            uranus: uranus, urano
            neptune: neptune, netuno, neptuno
            pluto: pluto, plutao
            """;

    /** Ordinary words unless they begin with a capital. */
    static final String CAPITALISED =
            """
            apple: ^apple
            orange-company: ^orange
            ruby: ^ruby
            rust: ^rust
            swift: ^swift
            spring: ^spring
            shell: ^shell
            oracle: ^oracle
            slack: ^slack
            zoom: ^zoom
            signal: ^signal
            discord: ^discord
            steam: ^steam
            switch-console: ^switch
            notion: ^notion
            square: ^square
            stripe: ^stripe
            target: ^target
            uber: ^uber
            tesla: ^tesla
            ford: ^ford
            vivo: ^vivo
            claro: ^claro
            oi-company: ^oi
            tim: ^tim
            nos-company: ^nos
            meo: ^meo
            continente: ^continente
            edge: ^edge
            brave: ^brave
            opera: ^opera
            numbers-app: ^numbers
            pages-app: ^pages
            keynote: ^keynote
            access-app: ^access
            teams: ^teams
            express: ^express
            flask: ^flask
            spark: ^spark
            hive: ^hive
            puppet: ^puppet
            chef: ^chef
            moon: ^moon, ^lua
            sun: ^sun, ^sol
            earth: ^earth, ^terra
            turkey: ^turkey
            tap: ^tap
            gol: ^gol
            azul: ^azul
            caixa: ^caixa
            rest: ^rest
            soap: ^soap
            mint: ^mint
            arch: ^arch
            pixel: ^pixel
            galaxy: ^galaxy
            meta: ^meta
            lambda: ^lambda
            booking: ^booking
            tidal: ^tidal
            premiere: ^premiere
            alpine: ^alpine
            adele: ^adele
            taylor: ^taylor
            homer: ^homer
            """;

    static final String PLAIN =
            """
            python java kotlin scala perl php haskell elixir erlang clojure cobol fortran matlab lua julia dart
            groovy bash zsh powershell cmd sql mysql mariadb sqlite redis valkey cassandra elasticsearch kafka
            rabbitmq django fastapi rails laravel symfony quarkus springboot hibernate svelte ember jquery
            tailwind bootstrap webpack vite npm yarn pnpm pip conda poetry maven gradle docker podman helm
            terraform ansible jenkins github gitlab bitbucket git svn mercurial vim emacs nano intellij pycharm
            eclipse netbeans xcode jupyter pandas numpy scipy matplotlib tensorflow pytorch keras sklearn
            opencv spacy langchain llama mistral claude gemini copilot bert onnx cuda nginx apache tomcat iis
            linux ubuntu debian fedora centos redhat unix freebsd raspberry arduino
            azure heroku vercel netlify cloudflare digitalocean firebase supabase dynamodb s3 ec2
            ipad ipod airpods imac samsung xiaomi huawei motorola nokia sony lg oneplus dell hp lenovo
            asus acer toshiba intel amd nvidia qualcomm microsoft google netflix hulu hbo spotify deezer
            tiktok snapchat telegram viber skype linkedin pinterest reddit tumblr twitch trello jira asana
            confluence salesforce hubspot shopify wordpress wix squarespace magento paypal venmo revolut nubank
            itau bradesco santander picpay mercadopago mercadolivre olx airbnb expedia ryanair
            easyjet latam lufthansa emirates ikea walmart costco aldi lidl tesco starbucks
            mcdonalds toyota honda bmw mercedes audi volkswagen fiat renault peugeot nissan hyundai kia volvo
            xbox nintendo fortnite minecraft roblox photoshop illustrator indesign lightroom figma
            canva blender autocad libreoffice openoffice firefox thunderbird icloud dropbox evernote norton
            avast kaspersky bluetooth usb hdmi ethernet ram ssd hdd cpu gpu bios uefi vpn dns dhcp tcp udp ftp sftp ssh ssl tls smtp imap graphql grpc oauth jwt saml ldap
            ibuprofen paracetamol acetaminophen aspirin tylenol amoxicillin penicillin insulin metformin
            omeprazole ibuprofeno aspirina amoxicilina dipirona insulina
            diabetes asthma dengue malaria zika measles mumps chickenpox pneumonia bronchitis hepatitis
            alzheimer parkinson autism adhd anemia migraine cancer leukemia arthritis
            asma sarampo caxumba catapora pneumonia bronquite hepatite enxaqueca artrite gripe
            beyonce eminem madonna elvis beatles coldplay metallica nirvana
            obama trump biden lula bolsonaro putin macron merkel napoleon gandhi mandela hitler stalin churchill
            lincoln kennedy tolstoy dostoevsky cervantes plato socrates aristotle galileo copernicus tesla
            edison curie freud marx nietzsche kant descartes
            hamlet macbeth othello
            benfica sporting flamengo corinthians palmeiras barcelona juventus liverpool arsenal chelsea
            uefa fifa nba nfl
            gdpr lgpd irs irpf iva icms fgts
            """;

    private NameWords() {}
}

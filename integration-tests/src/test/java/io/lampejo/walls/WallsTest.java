package io.lampejo.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.lampejo.caching.AnswerCache;
import io.lampejo.caching.CacheReport;
import io.lampejo.caching.Finding;
import io.lampejo.caching.Savings;
import io.lampejo.caching.store.Selection;
import io.lampejo.caching.store.StoreStats;
import io.lampejo.embedding.Embedder;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of {@code docs/architecture.md}, over every class of the house. */
class WallsTest {
    /** Packages of the module {@code core}. */
    private static final String[] CORE = {
        "io.lampejo.failure..",
        "io.lampejo.content..",
        "io.lampejo.model..",
        "io.lampejo.call..",
        "io.lampejo.json..",
        "io.lampejo.embedding..",
        "io.lampejo.generation..",
        "io.lampejo.template..",
        "io.lampejo.batching..",
        "io.lampejo.caching..",
        "io.lampejo.routing.."
    };

    private static final String[] STAGES = {
        "io.lampejo.batching..", "io.lampejo.caching..", "io.lampejo.routing.."
    };

    /** What a generator is made of, behind the port {@code io.lampejo.generation}. */
    private static final String GENERATOR_PARTS = "io.lampejo.generation.*..";

    private static final String[] FUNCTIONS = {"io.lampejo.functions.."};

    /** The port {@code AnswerCache}, and what it is asked and answers. */
    private static final DescribedPredicate<JavaClass> CACHE_PORT =
            DescribedPredicate.describe(
                    "the port AnswerCache",
                    type ->
                            Stream.of(
                                            AnswerCache.class,
                                            CacheReport.class,
                                            Finding.class,
                                            Savings.class,
                                            Selection.class,
                                            StoreStats.class)
                                    .anyMatch(part ->
                                            type.getName().equals(part.getName())
                                                    || type.getName()
                                                            .startsWith(part.getName() + "$")));

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("io.lampejo");
    }

    @Test
    void seesEveryModule() {
        for (String module :
                Stream.of(
                                "embedding",
                                "generation",
                                "generation.decoding",
                                "template",
                                "batching",
                                "caching",
                                "routing",
                                "models",
                                "onnx",
                                "langchain4j",
                                "stores.redis",
                                "stores.dynamodb",
                                "stores.zstd",
                                "quarkus",
                                "http",
                                "functions.embedding",
                                "functions.generation",
                                "functions.caching",
                                "server")
                        .map(name -> "io.lampejo." + name)
                        .toList()) {
            assertThat(house.stream().map(JavaClass::getPackageName)).contains(module);
        }
    }

    @Test
    void wall1CoreIsPlainJavaAndMutiny() {
        check(
                classes()
                        .that(resideInAnyPackage(CORE))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(CORE)
                                        .or(
                                                resideInAnyPackage(
                                                        "java..",
                                                        "javax.crypto..",
                                                        "io.smallrye.mutiny..",
                                                        "org.jspecify..",
                                                        "com.github.benmanes.caffeine.."))));
    }

    @Test
    void wall1CaffeineStaysInCaching() {
        check(
                noClasses()
                        .that(not(resideInAPackage("io.lampejo.caching..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.github.benmanes.caffeine.."));
    }

    @Test
    void wall2OnnxRuntimeAndTokenizersStayInOnnx() {
        check(
                noClasses()
                        .that(not(resideInAPackage("io.lampejo.onnx..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("ai.onnxruntime..", "ai.djl.."));
    }

    @Test
    void wall2LangChain4jStaysInItsModuleWhichSeesPortsOnly() {
        check(
                noClasses()
                        .that(not(resideInAPackage("io.lampejo.langchain4j..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dev.langchain4j.."));
        check(
                classes()
                        .that(resideInAPackage("io.lampejo.langchain4j.."))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        "io.lampejo.langchain4j..",
                                        "io.lampejo.failure..",
                                        "io.lampejo.content..",
                                        "io.lampejo.call..",
                                        "io.lampejo.json..",
                                        "io.lampejo.embedding",
                                        "io.lampejo.generation",
                                        "java..",
                                        "io.smallrye.mutiny..",
                                        "org.jspecify..",
                                        "dev.langchain4j..")));
    }

    @Test
    void wall2AwsStaysInItsStore() {
        check(
                noClasses()
                        .that(not(resideInAPackage("io.lampejo.stores.dynamodb..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("software.amazon.."));
        check(
                noClasses()
                        .that(not(resideInAPackage("io.lampejo.stores.redis..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.vertx.redis.."));
    }

    @Test
    void wall3StoresKnowNoEngineAndNotOneAnother() {
        check(slices().matching("io.lampejo.stores.(*)..").should().notDependOnEachOther());
        check(
                noClasses()
                        .that(resideInAPackage("io.lampejo.stores.."))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.lampejo.onnx..",
                                "io.lampejo.models..",
                                "io.lampejo.langchain4j..",
                                "io.lampejo.quarkus..",
                                "io.lampejo.functions..",
                                "io.lampejo.http.."));
    }

    @Test
    void wall3NothingImportsADeployableAndEnginesImportNoFunction() {
        check(
                noClasses()
                        .that(not(resideInAPackage("io.lampejo.server..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.lampejo.server.."));
        check(
                noClasses()
                        .that(
                                resideInAnyPackage(
                                        "io.lampejo.onnx..",
                                        "io.lampejo.models..",
                                        "io.lampejo.langchain4j..",
                                        "io.lampejo.quarkus.."))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.lampejo.functions..", "io.lampejo.http.."));
    }

    @Test
    void wall3FunctionsNeverImportOneAnother() {
        check(slices().matching("io.lampejo.functions.(*)..").should().notDependOnEachOther());
    }

    @Test
    void wall4FunctionsSeePortsAndNeverStages() {
        check(
                noClasses()
                        .that(
                                resideInAnyPackage(FUNCTIONS)
                                        .or(resideInAPackage("io.lampejo.http..")))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                                "io.lampejo.batching..",
                                                "io.lampejo.caching..",
                                                "io.lampejo.routing..",
                                                GENERATOR_PARTS,
                                                "io.lampejo.template..",
                                                "io.lampejo.onnx..",
                                                "io.lampejo.models..",
                                                "io.lampejo.langchain4j..",
                                                "io.lampejo.quarkus..")
                                        .and(not(CACHE_PORT))));
    }

    @Test
    void wall4OnlyTheCachingFunctionSeesTheCache() {
        check(
                noClasses()
                        .that(
                                resideInAnyPackage(FUNCTIONS)
                                        .or(resideInAPackage("io.lampejo.http.."))
                                        .and(
                                                not(
                                                        resideInAPackage(
                                                                "io.lampejo.functions.caching.."))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.lampejo.caching.."));
    }

    @Test
    void wall4ThePortsKnowNothingOfWhatServesThem() {
        check(
                noClasses()
                        .that(resideInAPackage("io.lampejo.generation"))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(GENERATOR_PARTS, "io.lampejo.template..")));
        check(
                noClasses()
                        .that(resideInAPackage("io.lampejo.template.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.lampejo.generation..")));
        check(
                noClasses()
                        .that(resideInAPackage("io.lampejo.embedding.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(STAGES)));
    }

    /** The decode loop knows tokens, rows and callers; what a token says is a continuation's. */
    @Test
    void wall4TheDecodeLoopKnowsNoTextAndNoSampling() {
        check(
                noClasses()
                        .that(resideInAPackage("io.lampejo.generation.decoding.."))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(GENERATOR_PARTS, "io.lampejo.template..")
                                        .and(
                                                not(
                                                        resideInAPackage(
                                                                "io.lampejo.generation.decoding..")))));
    }

    @Test
    void wall5StagesMeetOnlyThroughThePorts() {
        check(
                slices().matching("io.lampejo.(batching|caching|routing)..")
                        .should()
                        .notDependOnEachOther());
    }

    @Test
    void wall6OnlyTheWiringReadsConfiguration() {
        check(
                noClasses()
                        .that(not(resideInAPackage("io.lampejo.quarkus..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.eclipse.microprofile.config..", "io.smallrye.config.."));
        check(
                noClasses()
                        .that(resideInAnyPackage(CORE).or(resideInAPackage("io.lampejo.onnx..")))
                        .should()
                        .callMethod(System.class, "getenv", String.class));
    }

    @Test
    void wall7WireRecordsStayInTheirFunctionAndJsonOutOfCore() {
        check(
                noClasses()
                        .that(resideInAnyPackage(CORE))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.fasterxml.jackson..", "jakarta.json.."));
        check(
                noClasses()
                        .that(
                                not(
                                        resideInAnyPackage(
                                                "io.lampejo.functions..", "io.lampejo.server..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.lampejo.functions.."));
    }

    @Test
    void everyStageIsAnEmbedder() {
        check(
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Embedder")
                        .and()
                        .areNotInterfaces()
                        .should()
                        .implement(Embedder.class));
    }

    private static void check(ArchRule rule) {
        rule.check(house);
    }
}

package dev.ringback.platform;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.ParserOptions;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/** How GraphQL documents are read, bounded and run. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    private static final int MOST_TOKENS = 5_000;
    private static final int MOST_DEPTH = 20;
    private static final int MOST_COST = 10_000;
    private static final int CACHED_DOCUMENTS = 1_000;

    /** Documents are parsed and validated once: with variables outside of the document, clients send the same few. */
    @Bean
    GraphQlSourceBuilderCustomizer documentCache() {
        AsyncCache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
                .maximumSize(CACHED_DOCUMENTS)
                .executor(Runnable::run)
                .buildAsync();
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(
                (input, parse) -> documents.get(input.getQuery(), query -> parse.apply(input))));
    }

    @Bean
    Instrumentation depthLimit() {
        return new MaxQueryDepthInstrumentation(MOST_DEPTH);
    }

    @Bean
    Instrumentation costLimit() {
        return new MaxQueryComplexityInstrumentation(MOST_COST, new QueryCost());
    }

    /** Refuses documents of absurd length before they are understood. */
    @Bean
    GraphQlSourceBuilderCustomizer tokenLimit() {
        var options = ParserOptions.getDefaultOperationParserOptions().transform(it -> it.maxTokens(MOST_TOKENS));
        return source -> ParserOptions.setDefaultOperationParserOptions(options);
    }

    /** Requests run on virtual threads already: handing each controller method to yet another thread only costs time. */
    @Bean
    static BeanPostProcessor controllersOnTheRequestsThread() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    controllers.setBlockingMethodPredicate(method -> false);
                }
                return bean;
            }
        };
    }
}

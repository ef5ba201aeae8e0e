package dev.ringback.platform;

import graphql.schema.GraphQLScalarType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars that the schema adds to GraphQL's own. */
@Configuration(proxyBeanMethods = false)
class ScalarConfiguration {

    @Bean
    RuntimeWiringConfigurer scalars() {
        var dateTime = GraphQLScalarType.newScalar()
                .name("DateTime")
                .coercing(new DateTimeScalar())
                .build();
        return wiring -> wiring.scalar(dateTime);
    }
}

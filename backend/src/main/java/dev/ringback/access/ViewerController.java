package dev.ringback.access;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Partner;
import dev.ringback.kernel.Role;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who is asking. */
@Controller
class ViewerController {

    private final Companies companies;

    ViewerController(Companies companies) {
        this.companies = companies;
    }

    @QueryMapping
    Viewer viewer(Actor actor) {
        return new Viewer(id(actor), actor.name(), actor.role(), companies.get(actor.company()));
    }

    private static String id(Actor actor) {
        return switch (actor) {
            case Member member -> member.id().value();
            case Partner partner -> partner.clientId();
        };
    }

    /** Who the access token speaks for. */
    record Viewer(String id, String name, Role role, Company company) {}
}

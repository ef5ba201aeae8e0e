package dev.ringback.push;

import static dev.ringback.kernel.Permission.REGISTER_DEVICES;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.ringback.company.Staff;
import dev.ringback.followup.FollowUp;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The push ledger, for GraphQL. */
@Controller
class PushController {

    private static final int MOST_REPORTS = 100;
    /** A follow-up shows so many of its messages, the latest. */
    private static final int MOST_SHOWN = 200;

    private final PushService pushes;
    private final PushReports reports;
    private final PushHealthDesk health;
    private final Staff staff;

    PushController(PushService pushes, PushReports reports, PushHealthDesk health, Staff staff) {
        this.pushes = pushes;
        this.reports = reports;
        this.health = health;
        this.staff = staff;
    }

    record PushReportInput(String messageId, PhoneReport state, Instant at) {}

    record ReportPushesInput(
            List<PushReportInput> reports, @Nullable String idempotencyKey) {}

    record ReportPushesPayload(@Nullable List<ReceiptLine> pushes, List<UserError> userErrors) {}

    @MutationMapping
    ReportPushesPayload reportPushes(@Argument ReportPushesInput input, Actor actor) {
        var member = actor.memberWith(REGISTER_DEVICES);
        var told = input.reports();
        if (told.isEmpty() || told.size() > MOST_REPORTS) {
            throw new InvalidInput(
                    "reports", "Report 1 to %d messages at once; these are %d.".formatted(MOST_REPORTS, told.size()));
        }
        var lines = new ArrayList<ReceiptLine>();
        var errors = new ArrayList<UserError>();
        for (var i = 0; i < told.size(); i++) {
            var it = told.get(i);
            reports.note(member, it.messageId(), it.state(), it.at())
                    .ifPresentOrElse(line -> lines.add(ReceiptLine.of(line, member)), unknown(errors, i));
        }
        return new ReportPushesPayload(lines, errors);
    }

    private static Runnable unknown(List<UserError> errors, int at) {
        return () -> errors.add(new UserError(
                UserErrorCode.NOT_FOUND,
                "reports[%d].messageId".formatted(at),
                "No such message was sent to you. There is nothing to report: forget it."));
    }

    @QueryMapping
    PushHealth pushHealth(Actor actor) {
        return health.of(actor);
    }

    /** Who was told of a follow-up. A silent message tells nobody anything. */
    @BatchMapping(field = "pushes")
    Map<FollowUp, List<ReceiptLine>> pushes(List<FollowUp> followUps) {
        var company = followUps.getFirst().company();
        var members = staff.of(company).stream().collect(toMap(Member::id, it -> it));
        var byFollowUp = pushes
                .about(company, followUps.stream().map(FollowUp::id).distinct().toList())
                .stream()
                .filter(it -> it.kind().isVisible())
                .collect(groupingBy(PushReceipt::followUp));
        return followUps.stream()
                .distinct()
                .collect(toMap(it -> it, it -> lines(byFollowUp.getOrDefault(it.id(), List.of()), members)));
    }

    private static List<ReceiptLine> lines(List<PushReceipt> receipts, Map<MemberId, Member> members) {
        return receipts.stream()
                .skip(Math.max(0, receipts.size() - MOST_SHOWN))
                .map(it -> ReceiptLine.of(it, members.get(it.member())))
                .toList();
    }
}

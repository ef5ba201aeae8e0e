package dev.ringback.app.customer;

import android.os.Bundle;
import android.view.View;
import android.widget.RadioButton;
import android.widget.RadioGroup;
import android.widget.TextView;
import androidx.fragment.app.FragmentActivity;
import dev.ringback.app.R;
import dev.ringback.app.api.Template;
import dev.ringback.app.customer.ThreadState.Preview;
import dev.ringback.app.ui.Sheet;
import dev.ringback.app.ui.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers prepared wordings, and shows what each would say before it is sent. */
public final class TemplateSheet extends Sheet {
    private static final List<Template> OFFERED = List.of(
            Template.CALLBACK_OPENING,
            Template.NO_ANSWER_AFTER_CALLBACK,
            Template.URGENT_TRIAGE,
            Template.BOOKING_OFFER,
            Template.ESTIMATE_DETAILS,
            Template.EXISTING_CUSTOMER,
            Template.MISSED_CALL,
            Template.NOT_A_FIT);

    /** Knows what a wording says, and sends it. */
    interface Host {
        void preview(Template template);

        @Nullable
        Preview preview();

        void send(Template template);
    }

    public TemplateSheet() {
        super(R.layout.sheet_templates);
    }

    /** The preview has changed. */
    static void showPreview(FragmentActivity activity) {
        var sheet = activity.getSupportFragmentManager().findFragmentByTag(TemplateSheet.class.getName());
        if (sheet instanceof TemplateSheet templates && templates.getView() != null) {
            templates.show(templates.requireView());
        }
    }

    @Override
    public void onViewCreated(View view, @Nullable Bundle saved) {
        RadioGroup group = view.findViewById(R.id.templates_offered);
        var words = new Words(requireContext());
        for (var template : OFFERED) {
            RadioButton button = (RadioButton) getLayoutInflater().inflate(R.layout.option, group, false);
            button.setId(idOf(template));
            button.setText(words.template(template));
            group.addView(button);
        }
        group.setOnCheckedChangeListener((changed, chosen) -> {
            ((Host) requireActivity()).preview(templateOf(chosen));
            show(view);
        });
        view.findViewById(R.id.template_send).setOnClickListener(clicked -> {
            ((Host) requireActivity()).send(templateOf(group.getCheckedRadioButtonId()));
            dismiss();
        });
        show(view);
    }

    private void show(View view) {
        RadioGroup group = view.findViewById(R.id.templates_offered);
        var chosen = group.getCheckedRadioButtonId();
        var preview = ((Host) requireActivity()).preview();
        var shown = chosen != View.NO_ID && preview != null && preview.template() == templateOf(chosen);
        view.findViewById(R.id.template_preview).setVisibility(shown ? View.VISIBLE : View.GONE);
        view.findViewById(R.id.template_send).setEnabled(chosen != View.NO_ID);
        if (shown && preview != null) {
            show(view, preview);
        }
    }

    private void show(View view, Preview preview) {
        TextView body = view.findViewById(R.id.template_body);
        TextView segments = view.findViewById(R.id.template_segments);
        TextView approval = view.findViewById(R.id.template_approval);
        var text = preview.text();
        if (text == null) {
            body.setText(preview.trouble() == null ? R.string.loading : R.string.no_preview);
        } else {
            body.setText(text.body());
            segments.setText(getResources().getQuantityString(R.plurals.segments, text.segments(), text.segments()));
            approval.setText(
                    getString(R.string.will_wait_for_approval, new Words(requireContext()).quoted(text.promises())));
        }
        segments.setVisibility(text == null ? View.GONE : View.VISIBLE);
        approval.setVisibility(text == null || text.promises().isEmpty() ? View.GONE : View.VISIBLE);
    }

    /** Ids are made of the order, so that the choice stays when the phone is turned. */
    private static int idOf(Template template) {
        return template.ordinal() + 1;
    }

    private static Template templateOf(int id) {
        return Template.values()[id - 1];
    }
}

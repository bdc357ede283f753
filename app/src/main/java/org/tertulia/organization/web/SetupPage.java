package org.tertulia.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Companies;
import org.tertulia.organization.OrganizationRefusal;
import org.tertulia.organization.SettingUp;
import org.tertulia.organization.SetupCode;
import org.tertulia.web.Changeover;
import org.tertulia.web.Entrance;
import org.tertulia.web.Html;
import org.tertulia.web.JterestartingGenerated;
import org.tertulia.web.Mistakes;
import org.tertulia.web.Page;
import org.tertulia.web.PasswordSignIn;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Choices;

/** {@code /setup}: four questions, once; afterwards the first owner is signed in. */
@Controller
class SetupPage {

    private final SettingUp settingUp;
    private final Companies companies;
    private final SetupCode code;
    private final PasswordSignIn people;
    private final Entrance entrance;
    private final Changeover changeover;

    SetupPage(
            SettingUp settingUp,
            Companies companies,
            SetupCode code,
            PasswordSignIn people,
            Entrance entrance,
            Changeover changeover) {
        this.settingUp = settingUp;
        this.companies = companies;
        this.code = code;
        this.people = people;
        this.entrance = entrance;
        this.changeover = changeover;
    }

    @GetMapping("/setup")
    Html show(Page page, HttpServletRequest request) {
        demandNotYet();
        var form = SetupForm.empty(page.locale(), Choices.familiar(ZoneId.systemDefault()));
        return render(page, view(form, true, request, Mistakes.NONE));
    }

    @PostMapping("/setup")
    Object setUp(
            Page page,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        demandNotYet();
        var form = SetupForm.of(sent);
        var wrong = mistakes(form, request, page);
        if (!wrong.isEmpty()) {
            return again(form, request, wrong, page);
        }
        var owner = settingUp.setUp(form.company(), form.brand(), form.owner());
        admit(owner, request, response);
        return Redirect.to("/channels/new").saying("organization.setup.done");
    }

    private Mistakes mistakes(SetupForm form, HttpServletRequest request, Page page) {
        var sentences = new LinkedHashMap<String, String>();
        try {
            code.demand(request, form.code());
        } catch (Refused wrong) {
            sentences.put("code", page.t(wrong.refusal()));
        }
        settingUp
                .faults(form.company(), form.brand(), form.owner())
                .forEach((field, fault) -> sentences.put(field, page.t(fault)));
        return new Mistakes(sentences);
    }

    /** First a look around: the program comes back with a made-up company. */
    @PostMapping("/setup/demo")
    Object look(Page page, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        demandNotYet();
        var form = SetupForm.of(sent);
        try {
            code.demand(request, form.code());
        } catch (Refused refused) {
            var wrong = new Mistakes(Map.of("code", page.t(refused.refusal())));
            return again(form, request, wrong, page);
        }
        changeover.toDemo();
        var titled = page.titled(page.t("web.restarting"));
        Html waiting = out -> JterestartingGenerated.render(out, Html.PLAIN, titled, true);
        return waiting;
    }

    private ResponseEntity<Html> again(
            SetupForm form, HttpServletRequest request, Mistakes wrong, Page page) {
        return ResponseEntity.unprocessableContent()
                .body(render(page, view(form, false, request, wrong)));
    }

    private void demandNotYet() {
        if (companies.setUp()) {
            throw new Refused(new OrganizationRefusal.AlreadySetUp());
        }
    }

    private void admit(MemberId owner, HttpServletRequest request, HttpServletResponse response) {
        entrance.admit(people.still(owner).orElseThrow(), request, response);
    }

    private SetupView view(
            SetupForm form, boolean fresh, HttpServletRequest request, Mistakes wrong) {
        return new SetupView(
                form,
                fresh,
                code.needed(request),
                changeover.possible(),
                wrong,
                Choices.languages());
    }

    private static Html render(Page page, SetupView view) {
        var titled = page.titled(page.t("organization.setup.title"));
        return out -> JtesetupGenerated.render(out, Html.PLAIN, titled, view);
    }
}

using CenterPortal.Features.Directory.Contract;
using CenterPortal.Identity;

namespace CenterPortal.Features.Visits.Plans;

/// <summary>The rules as staff set them.</summary>
public sealed record RulesInput(int LeadWorkingDays, int HorizonDays, int HoldWorkingHours, int ChangeDeadlineWorkingDays, int OfferWorkingHours);

/// <summary>Staff set the rules for all visits.</summary>
public sealed class ChangeRules(PlanActs acts, TeamBook teams)
{
    /// <summary>Sets them; promises made already keep their time.</summary>
    public Task<VisitOutcome> HandleAsync(Guid? by, RulesInput input, CancellationToken ct = default) =>
        acts.RunAsync(by, "방문 규칙", new ActSubject("visit/rules", "방문 규칙"), async (db, token) =>
        {
            ArgumentNullException.ThrowIfNull(input);
            if (input.LeadWorkingDays is < 0 or > 60) return ("신청은 일하는 날로 60일 전까지 앞당겨 받을 수 있습니다.", [], null);
            if (input.HorizonDays is < 7 or > 400) return ("신청은 7일 뒤부터 400일 뒤까지 받을 수 있습니다.", [], null);
            if (input.HoldWorkingHours is < 1 or > 200 || input.OfferWorkingHours is < 1 or > 200) return ("자리를 잡아 두는 시간은 일하는 시간으로 1시간에서 200시간까지입니다.", [], null);
            if (input.ChangeDeadlineWorkingDays is < 0 or > 30) return ("고치고 취소하는 기한은 일하는 날로 30일 전까지입니다.", [], null);
            var rules = await db.RulesAsync(token);
            (rules.LeadWorkingDays, rules.HorizonDays, rules.HoldWorkingHours, rules.ChangeDeadlineWorkingDays, rules.OfferWorkingHours) =
                (input.LeadWorkingDays, input.HorizonDays, input.HoldWorkingHours, input.ChangeDeadlineWorkingDays, input.OfferWorkingHours);
            return (null, [.. (await teams.AllAsync(db, token)).Select(t => t.Id)], null);
        }, ct);
}

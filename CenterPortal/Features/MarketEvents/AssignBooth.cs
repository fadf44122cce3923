using CenterPortal.Features.Directory.Contract;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>Who shall hold a booth, and what is sold there.</summary>
/// <param name="Holder"><c>team-3</c>, <c>enterprise-2</c>, or empty for nobody or a guest.</param>
/// <param name="Guest">A guest in words.</param>
public sealed record BoothWish(string Label, string Holder, string Guest, string Goods);

/// <summary>Gives a booth to a team, an enterprise or a guest, or frees it. A team or enterprise has as many booths as staff give it.</summary>
public sealed class AssignBooth(EventActs acts, TeamBook teams, EnterpriseBook enterprises)
{
    /// <summary>Assigns it.</summary>
    public Task<EventOutcome> HandleAsync(int id, int booth, BoothWish wish, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version: null, async (db, _, _, token) =>
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await db.Set<Booth>().SingleOrDefaultAsync(b => b.Id == booth && b.EventId == id, token) is not { } found) return EventAct.Refused("그런 부스가 없습니다. 다른 직원이 지웠을 수 있습니다.");
        var (label, guest, goods) = (WantedEvent.Line(wish.Label), WantedEvent.Line(wish.Guest), WantedEvent.Line(wish.Goods));
        if (label.Length is 0 or > EventLimits.Label) return EventAct.Refused($"부스 표지를 1자에서 {EventLimits.Label}자 사이로 적어 주세요.");
        if (await db.Set<Booth>().AnyAsync(b => b.EventId == id && b.Id != booth && b.Label == label, token)) return EventAct.Refused($"{label} 표지를 쓰는 부스가 이미 있습니다.");
        if (guest.Length > EventLimits.Guest) return EventAct.Refused($"초대한 곳의 이름을 {EventLimits.Guest}자 안으로 적어 주세요.");
        if (goods.Length > EventLimits.Goods) return EventAct.Refused($"파는 것을 {EventLimits.Goods}자 안으로 줄여 주세요.");
        var (team, enterprise) = (Number(wish.Holder, "team-"), Number(wish.Holder, "enterprise-"));
        if (wish.Holder.Length > 0 && team is null && enterprise is null) return EventAct.Refused("누가 쓸지 목록에서 골라 주세요.");
        if (team is { } t && (await teams.AllAsync(db, token)).All(known => known.Id != t)) return EventAct.Refused("그런 사업단이 없습니다. 다시 골라 주세요.");
        if (enterprise is { } e && (await enterprises.AllAsync(db, token)).All(known => known.Id != e)) return EventAct.Refused("그런 자활기업이 없습니다. 다시 골라 주세요.");
        var wanted = (label, team, enterprise, team is null && enterprise is null ? guest : "", goods);
        if ((found.Label, found.TeamId, found.EnterpriseId, found.Guest, found.Goods) == wanted) return EventAct.Nothing;
        (found.Label, found.TeamId, found.EnterpriseId, found.Guest, found.Goods) = wanted;
        return new EventAct(found.IsTaken ? "부스 정함" : "부스 비움", After: label);
    }, ct);

    private static int? Number(string holder, string kind) =>
        holder.StartsWith(kind, StringComparison.Ordinal) && int.TryParse(holder[kind.Length..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
}

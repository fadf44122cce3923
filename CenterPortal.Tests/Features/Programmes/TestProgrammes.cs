using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Studio;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Programmes;

/// <summary>Short ways to programmes.</summary>
internal static class TestProgrammes
{
    /// <summary>A draft that the rules let through.</summary>
    public static ProgrammeDraft Draft(string name = "나무 팽이 깎기") => new(name, Kind: "craft", Ages: AgeBands.UpperElementary | AgeBands.Middle, SizeFrom: 8, SizeTo: 20, Minutes: 70, Price: 4000,
        Makes: "손바닥만 한 팽이", Description: "나무를 사포로 갈고 심을 박습니다.\n누구 것이 오래 도나 겨룹니다.");

    /// <summary>Adds a programme through the same handlers as staff do and shows it; returns its id.</summary>
    public static async Task<int> AddProgrammeAsync(this PortalApp portal, ProgrammeDraft? draft = null, bool isShown = true)
    {
        var saved = await portal.Get<SaveProgramme>().HandleAsync(null, draft ?? Draft(), null);
        Assert.True(saved.IsDone, saved.Refusal);
        if (isShown) Assert.True((await portal.Get<HideProgramme>().ShowAsync(saved.Id, null)).IsDone);
        await portal.SettleAsync();
        return saved.Id;
    }

    public static Task<Programme> ProgrammeAsync(this PortalApp portal, int id) => portal.ReadAsync(db =>
        db.Set<Programme>().AsNoTracking().Include(p => p.Teams).Include(p => p.Questions).Include(p => p.Pictures).SingleAsync(p => p.Id == id));

    public static Task<int> ProgrammeIdAsync(this PortalApp portal, string slug) => portal.ReadAsync(db => db.Set<Programme>().Where(p => p.Slug == slug).Select(p => p.Id).SingleAsync());
}

using CenterPortal.Features.Centre.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Korean;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;

namespace CenterPortal.Features.Centre.Studio;

/// <summary>
/// A form for some of the centre's words. It remembers what it was filled with, so that only what the person changed is
/// saved; what someone else saves meanwhile appears in it until the person has typed.
/// </summary>
public abstract class CentreForm : ComponentBase, IAsyncDisposable
{
    private static readonly string[] Topics = [CentreProfiles.ChangeTopic];
    private readonly CancellationTokenSource _gone = new();
    private IDisposable? _following;
    private CentreWords? _known;
    private Guid? _me;

    [Inject]
    private CentreDesk Desk { get; set; } = null!;

    [Inject]
    private ChangeCentre Changing { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? State { get; set; }

    /// <summary>What stands in the fields; null until it is loaded.</summary>
    protected CentreWords? Typed { get; private set; }

    /// <summary>What is to be said about the last save.</summary>
    protected string Said { get; private set; } = "";

    /// <summary>The last save was refused.</summary>
    protected bool IsRefused { get; private set; }

    /// <summary>A save is under way.</summary>
    protected bool IsSaving { get; private set; }

    /// <summary>There is something to save.</summary>
    protected bool IsTyped => Typed?.Tidied() != _known;

    /// <summary>What the form is called in messages.</summary>
    protected abstract string Name { get; }

    private IReadOnlyDictionary<string, string>? Wrongs { get; set; }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    protected string? WrongOf(string field) => Wrongs?.GetValueOrDefault(field);

    /// <summary>Takes what someone typed into a field.</summary>
    protected void Type(Func<CentreWords, CentreWords> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Typed is { } typed) Typed = change(typed);
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _me = State is null ? null : (await State).User.PersonId();
        await LoadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _following = Feed.Follow(Topics, _ => InvokeAsync(LoadAsync));
    }

    /// <summary>Saves what was typed.</summary>
    protected async Task SaveAsync()
    {
        if (_me is not { } me || _known is not { } known || Typed is not { } typed || IsSaving) return;
        IsSaving = true;
        var wanted = typed.Tidied();
        var outcome = await Changing.HandleAsync(known, wanted, me);
        (IsSaving, IsRefused, Said, Wrongs) = (false, !outcome.IsDone, outcome.Refusal ?? (wanted == known ? "바뀐 것이 없습니다." : ""), outcome.Wrong);
        if (outcome.Now is { } now) (_known, Typed) = (now, Merge(known, typed, now));
        if (!outcome.IsDone || wanted == known) return;
        (_known, Typed) = (wanted, wanted);
        Snackbar.Add($"{Particles.AsObject(Name)} 저장했습니다. 열려 있는 화면도 바뀝니다.", Severity.Normal, options =>
        {
            (options.Action, options.ActionColor, options.CloseAfterNavigation) = ("되돌리기", Color.Inherit, true);
            options.OnClick = _ => InvokeAsync(() => UndoAsync(wanted, known));
        });
    }

    private async Task UndoAsync(CentreWords from, CentreWords to)
    {
        var outcome = await Changing.HandleAsync(from, to, _me);
        (IsRefused, Said, Wrongs) = (!outcome.IsDone, outcome.Refusal ?? "되돌렸습니다.", null);
        if (outcome.IsDone) (_known, Typed) = (null, null);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        if (_gone.IsCancellationRequested || _me is not { } me || (Typed is not null && IsTyped)) return;
        var sheet = await Desk.FindAsync(me, _gone.Token);
        if (sheet is null || (Typed is not null && IsTyped)) return;
        (_known, Typed) = (sheet.Words, sheet.Words);
        StateHasChanged();
    }

    // The person's own fields stay as typed; the others show what is stored now.
    private static CentreWords Merge(CentreWords known, CentreWords typed, CentreWords now) =>
        CentreField.All.Where(f => f.Of(typed) != f.Of(known)).Aggregate(now, (words, f) => f.With(words, f.Of(typed)));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _following?.Dispose();
        await _gone.CancelAsync();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }
}

using System.Collections.Concurrent;
using System.Security.Claims;
using CenterPortal.Infrastructure.Changes;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace CenterPortal.Identity;

/// <summary>The signed-in state of one circuit; asked anew every minute, and at once when the change log names the person.</summary>
internal sealed class CircuitStanding : RevalidatingServerAuthenticationStateProvider
{
    private readonly Standing _standing;
    private readonly OpenCircuits _open;
    private Guid? _person;

    public CircuitStanding(ILoggerFactory loggers, Standing standing, OpenCircuits open)
        : base(loggers)
    {
        (_standing, _open) = (standing, open);
        AuthenticationStateChanged += Note;
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    public async Task AskAnewAsync()
    {
        var state = await GetAuthenticationStateAsync();
        if (state.User.PersonId() is null || await _standing.FindAsync(state.User) is not null) return;
        SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
    }

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        authenticationState.User.PersonId() is null || await _standing.FindAsync(authenticationState.User, cancellationToken) is not null;

    protected override void Dispose(bool disposing)
    {
        AuthenticationStateChanged -= Note;
        if (_person is { } person) _open.Remove(person, this);
        base.Dispose(disposing);
    }

    private void Note(Task<AuthenticationState> state) => _ = NoteAsync(state);

    private async Task NoteAsync(Task<AuthenticationState> state)
    {
        if ((await state).User.PersonId() is not { } person || _person is not null) return;
        _person = person;
        _open.Add(person, this);
    }
}

/// <summary>The circuits of each signed-in person in this process.</summary>
public sealed class OpenCircuits
{
    private readonly ConcurrentDictionary<(Guid Person, CircuitStanding Circuit), long> _open = new();
    private long _turn;

    /// <summary>Who has the studio open in this process, in the order in which they came.</summary>
    public IReadOnlyList<Guid> People => [.. _open.OrderBy(o => o.Value).Select(o => o.Key.Person).Distinct()];

    internal void Add(Guid person, CircuitStanding circuit) => _open[(person, circuit)] = Interlocked.Increment(ref _turn);

    internal void Remove(Guid person, CircuitStanding circuit) => _open.TryRemove((person, circuit), out _);

    internal IEnumerable<CircuitStanding> Of(Guid person) => _open.Keys.Where(k => k.Person == person).Select(k => k.Circuit);
}

/// <summary>Someone's standing changed: their open circuits ask anew.</summary>
internal sealed class StandingReaction(OpenCircuits open, ILogger<StandingReaction> log) : IChangeReaction
{
    public string Topic => StaffRecord.Topic;

    public async ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        if (!Guid.TryParse(change.EntityId, out var person)) return Reaction.None;
        foreach (var circuit in open.Of(person))
        {
            try
            {
                await circuit.AskAnewAsync();
            }
            catch (Exception e) when (e is InvalidOperationException or ObjectDisposedException)
            {
                log.LogDebug(e, "A circuit went away while it was asked anew");
            }
        }

        return Reaction.None;
    }
}

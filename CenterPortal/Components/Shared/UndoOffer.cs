using MudBlazor;

namespace CenterPortal.Components.Shared;

/// <summary>How the studio says that something was done, with the way back.</summary>
public static class UndoOffer
{
    /// <summary>Says what was done and offers to take it back, until the message goes or another page is opened.</summary>
    /// <param name="snackbar">Where messages stand.</param>
    /// <param name="done">One Korean sentence.</param>
    /// <param name="undo">Takes it back; runs where the page's own events run.</param>
    /// <param name="word">What the button says.</param>
    public static void OfferUndo(this ISnackbar snackbar, string done, Func<Task> undo, string word = "되돌리기")
    {
        ArgumentNullException.ThrowIfNull(snackbar);
        // What was done before can no longer be taken back by itself: its message would undo on top of this.
        snackbar.Clear();
        snackbar.Add(done, Severity.Normal, options =>
        {
            (options.Action, options.ActionColor, options.CloseAfterNavigation) = (word, Color.Inherit, true);
            // A message with a button otherwise stays until it is pressed.
            options.RequireInteraction = false;
            options.OnClick = _ => undo();
        });
    }
}

namespace CenterPortal.Features.Visits.Receiving;

/// <summary>What whoever holds a receipt can do.</summary>
public sealed class ReceiptActs(AnswerOffer offers, CancelRequest cancellations, ChangeRequest changes, AddNote notes, CorrectContact contacts)
{
    /// <summary>Answering an offer or a proposal.</summary>
    public AnswerOffer Offers => offers;

    /// <summary>Cancelling.</summary>
    public CancelRequest Cancellations => cancellations;

    /// <summary>Changing size, days and place.</summary>
    public ChangeRequest Changes => changes;

    /// <summary>Adding a word.</summary>
    public AddNote Notes => notes;

    /// <summary>Correcting telephone and e-mail.</summary>
    public CorrectContact Contacts => contacts;
}

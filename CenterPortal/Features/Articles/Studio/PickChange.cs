namespace CenterPortal.Features.Articles.Studio;

/// <summary>What a person asks for a Best or a pin.</summary>
/// <param name="IsBest">Best; otherwise the pin.</param>
/// <param name="LastDay">The last day (Seoul) on which it stands; null: until staff end it.</param>
public sealed record PickChange(int Id, bool IsBest, bool IsEnded = false, int Order = 0, string Reason = "", DateOnly? LastDay = null)
{
    /// <summary>What is said once it is done.</summary>
    public string Done => this switch
    {
        { IsBest: true, IsEnded: true } => "Best에서 뺐습니다.",
        { IsBest: true } => "Best를 저장했습니다.",
        { IsEnded: true } => "고정을 끝냈습니다.",
        _ => "공지를 고정했습니다.",
    };
}

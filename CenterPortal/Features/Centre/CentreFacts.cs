using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Centre;

/// <summary>The public facts of the first user of the portal, 대전광역자활센터; another centre edits them.</summary>
internal sealed class CentreFacts(TimeProvider clock) : ISeed
{
    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<Centre>().AnyAsync(ct)) return;
        db.Add(new Centre
        {
            Name = "대전광역자활센터",
            StatementOpening = "일하며 다시 서는 길,",
            StatementEmphasis = "대전이 함께 잇습니다",
            Lead = "다섯 개 구의 자활사업단과 자활기업이 만든 물건, 체험, 밥상을 만나고 그 길에 함께할 사람을 기다립니다.",
            Introduction = "대전광역자활센터는 2014년 6월 보건복지부의 지정을 받아 그해 9월 23일 문을 열었습니다. 대전 다섯 개 구의 자활사업단과 자활기업이 제 힘으로 설 수 있게 경영과 인증, 디자인과 판로를 함께 풀어 갑니다.",
            Services = """
                경영을 돕습니다|전문가가 현장에 가서 살림과 운영을 함께 들여다봅니다.
                품질을 인증받게 합니다|만든 물건이 인증 기준에 닿도록 모자란 데를 채웁니다.
                디자인을 고칩니다|이름과 포장, 매장을 손님 눈에 맞게 다듬습니다.
                팔 곳을 넓힙니다|장터를 열고 새 거래처를 잇습니다.
                널리 알립니다|자활서포터즈와 함께 사람과 물건 이야기를 전합니다.
                """,
            Districts = "동구,중구,서구,유성구,대덕구",
            Greeting = "항상 친절히 안내하겠습니다.",
            Phone = "042-257-1979",
            Email = "dpssc08@hanmail.net",
            ChangedAt = clock.GetUtcNow().UtcDateTime,
        });
    }

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => Task.FromResult(default(SampleRemoval));
}
